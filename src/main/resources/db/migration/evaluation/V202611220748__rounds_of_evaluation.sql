CREATE TABLE evaluation_round (
    round_number    varchar(32)  NOT NULL,
    authority       varchar(64)  NOT NULL,
    matter          varchar(64)  NOT NULL,
    case_process    varchar(128) NOT NULL,
    evaluation_year integer      NOT NULL,
    grades_edition  varchar(128) NOT NULL,
    round_state     varchar(16)  NOT NULL,
    planned_at      datetime(3)  NOT NULL,
    opens_on        date         NOT NULL,
    closes_on       date         NOT NULL,
    shift_reason    longtext,
    shifted_by      varchar(64),
    opened_at       datetime(3),
    quota_percent   integer,
    ranked_at       datetime(3),
    group_comment   longtext,
    confirmed_by    varchar(64),
    confirmed_at    datetime(3),
    published_at    datetime(3),
    concluded_at    datetime(3),
    PRIMARY KEY (round_number)
);

CREATE UNIQUE INDEX evaluation_round_by_year ON evaluation_round (authority, matter, evaluation_year);

CREATE TABLE evaluation_item (
    case_number       varchar(32)  NOT NULL,
    round_number      varchar(32)  NOT NULL,
    park_id           varchar(32)  NOT NULL,
    item_state        varchar(16)  NOT NULL,
    self_score        decimal(5, 2),
    preliminary_score decimal(5, 2),
    handed_in_at      datetime(3),
    score             decimal(5, 2),
    reported_at       datetime(3),
    proposal          varchar(16),
    grade             varchar(32),
    concluded_at      datetime(3),
    PRIMARY KEY (case_number)
);

CREATE UNIQUE INDEX evaluation_item_by_park ON evaluation_item (round_number, park_id);

CREATE INDEX evaluation_item_by_state ON evaluation_item (round_number, item_state);

CREATE INDEX evaluation_item_to_conclude ON evaluation_item (round_number, concluded_at, case_number);

CREATE INDEX evaluation_item_of_park ON evaluation_item (park_id);
