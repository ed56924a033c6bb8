CREATE TABLE decision_minutes (
    case_number    varchar(40)   NOT NULL,
    held_on        date          NOT NULL,
    meeting_kind   varchar(20)   NOT NULL,
    minutes_number varchar(100)  NOT NULL,
    agreed         boolean       NOT NULL,
    resolution     varchar(4000) NOT NULL,
    attendees      varchar(1000),
    recorded_by    varchar(128)  NOT NULL,
    recorded_at    datetime(3)   NOT NULL,
    PRIMARY KEY (case_number)
);

CREATE TABLE decision_statement (
    case_number        varchar(40) NOT NULL,
    told_at            datetime(3) NOT NULL,
    statement_days     integer     NOT NULL,
    expires_at         datetime(3) NOT NULL,
    waived             boolean,
    content            varchar(4000),
    made_by            varchar(128),
    closed_at          datetime(3),
    legality_confirmed boolean,
    legality_comment   varchar(4000),
    checked_by         varchar(128),
    PRIMARY KEY (case_number)
);

ALTER TABLE decision_decision ADD COLUMN reviewable boolean NOT NULL DEFAULT false;
