CREATE TABLE casefile_interest (
    case_number varchar(32)   NOT NULL,
    user_id     varchar(128)  NOT NULL,
    reason      varchar(1000) NOT NULL,
    declared_at datetime(3)   NOT NULL,
    PRIMARY KEY (case_number, user_id)
);

ALTER TABLE casefile_decision_record ADD COLUMN declaration varchar(255);

CREATE TABLE casefile_delivery (
    document_id  bigint       NOT NULL,
    case_number  varchar(32)  NOT NULL,
    delivered_on date         NOT NULL,
    recipient    varchar(255) NOT NULL,
    manner       varchar(20)  NOT NULL,
    recorded_by  varchar(128) NOT NULL,
    recorded_at  datetime(3)  NOT NULL,
    PRIMARY KEY (document_id)
);

CREATE INDEX casefile_delivery_by_case ON casefile_delivery (case_number);
