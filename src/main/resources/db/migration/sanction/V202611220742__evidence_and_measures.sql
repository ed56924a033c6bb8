CREATE TABLE sanction_sanction (
    case_number      varchar(40)   NOT NULL,
    authority        varchar(64)   NOT NULL,
    park_id          varchar(32)   NOT NULL,
    facts            varchar(4000),
    evidence         varchar(4000),
    offered          varchar(100)  NOT NULL,
    intended         varchar(100)  NOT NULL,
    other_measure    varchar(1000),
    recorded_by      varchar(128),
    recorded_at      datetime(3),
    measures         varchar(100),
    repayment_amount decimal(12, 2),
    decision_comment varchar(4000),
    decided_by       varchar(128),
    decided_at       datetime(3),
    document_id      bigint,
    document_number  varchar(100),
    PRIMARY KEY (case_number)
);

CREATE INDEX sanction_sanction_by_park ON sanction_sanction (park_id);
