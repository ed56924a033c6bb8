CREATE TABLE change_change (
    case_number  varchar(32)  NOT NULL,
    park_id      varchar(32)  NOT NULL,
    change_kind  varchar(32)  NOT NULL,
    content      longtext     NOT NULL,
    wanted_from  date         NOT NULL,
    reported_at  datetime(3)  NOT NULL,
    state        varchar(16)  NOT NULL,
    valid_from   date,
    PRIMARY KEY (case_number)
);

CREATE INDEX change_change_of_park ON change_change (park_id);
