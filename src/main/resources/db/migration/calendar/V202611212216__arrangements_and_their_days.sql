-- One row for each year whose arrangement of holidays is known.
CREATE TABLE calendar_arrangement (
    arrangement_year int NOT NULL PRIMARY KEY,
    source varchar(200) NOT NULL,
    entered_by varchar(64) NOT NULL,
    entered_at datetime(3) NOT NULL
);

-- Days off (working = false) and make-up days (working = true); every other day follows the week. The arrangement of a
-- year may hold days of the December before.
CREATE TABLE calendar_day (
    day_on date NOT NULL PRIMARY KEY,
    arrangement_year int NOT NULL,
    working boolean NOT NULL,
    occasion varchar(40) NOT NULL,
    CONSTRAINT calendar_day_of_arrangement
        FOREIGN KEY (arrangement_year) REFERENCES calendar_arrangement (arrangement_year)
);
