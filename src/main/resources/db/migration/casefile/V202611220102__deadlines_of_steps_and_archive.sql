-- due dates are reckoned when they are read, so that a year's arrangement moves them
CREATE TABLE casefile_deadline (
    case_number  varchar(32)  NOT NULL,
    kind         varchar(40)  NOT NULL,
    label        varchar(100) NOT NULL,
    runs_from    date         NOT NULL,
    working_days integer      NOT NULL,
    met_at       datetime(3),
    PRIMARY KEY (case_number, kind)
);

ALTER TABLE casefile_case ADD COLUMN archive_state varchar(20);
ALTER TABLE casefile_case ADD COLUMN archived_at datetime(3);
