-- parks whose case couldn't be opened, until somebody opened it after all
CREATE TABLE evaluation_unopened (
    round_number varchar(32) NOT NULL,
    park_id      varchar(32) NOT NULL,
    reason       longtext    NOT NULL,
    failed_at    datetime(3) NOT NULL,
    opened_at    datetime(3),
    PRIMARY KEY (round_number, park_id)
);

-- both scores stay: that before and that after
CREATE TABLE evaluation_reexamination (
    id            bigint        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    round_number  varchar(32)   NOT NULL,
    case_number   varchar(32)   NOT NULL,
    score_before  decimal(13, 10) NOT NULL,
    reason        longtext      NOT NULL,
    ends_on       date          NOT NULL,
    sent_back_by  varchar(64)   NOT NULL,
    sent_back_at  datetime(3)   NOT NULL,
    told_at       datetime(3),
    score_after   decimal(13, 10),
    finding       longtext,
    reexamined_by varchar(64),
    reexamined_at datetime(3)
);

CREATE INDEX evaluation_reexamination_to_tell ON evaluation_reexamination (round_number, told_at, id);

CREATE INDEX evaluation_reexamination_of_case ON evaluation_reexamination (case_number, id);

ALTER TABLE evaluation_round ADD COLUMN reexamine_by date;
