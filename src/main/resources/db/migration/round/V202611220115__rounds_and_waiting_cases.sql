CREATE TABLE round_batch (
    round_number varchar(32)  NOT NULL,
    authority    varchar(64)  NOT NULL,
    -- main diagram of the cases that it settles
    case_process varchar(128) NOT NULL,
    opened_by    varchar(128) NOT NULL,
    opened_at    datetime(3)  NOT NULL,
    -- why cases stay off the list
    reason       longtext,
    settled_at   datetime(3),
    PRIMARY KEY (round_number)
);

CREATE INDEX round_batch_by_authority ON round_batch (authority, opened_at);

CREATE TABLE round_item (
    case_number   varchar(32)  NOT NULL,
    authority     varchar(64)  NOT NULL,
    case_process  varchar(128) NOT NULL,
    park_id       varchar(32)  NOT NULL,
    score         varchar(16),
    waiting_since datetime(3)  NOT NULL,
    status        varchar(20)  NOT NULL,
    round_number  varchar(32),
    PRIMARY KEY (case_number)
);

CREATE INDEX round_item_by_round ON round_item (round_number);

CREATE INDEX round_item_waiting ON round_item (authority, status);
