CREATE TABLE application_draft (
    id                  varchar(32)  NOT NULL,
    authority           varchar(64)  NOT NULL,
    matter              varchar(64)  NOT NULL,
    park_id             varchar(32)  NOT NULL,
    locality_code       varchar(12)  NOT NULL,
    preceding_case      varchar(32),
    status              varchar(20)  NOT NULL,
    indicators          longtext     NOT NULL,
    -- checked rows as JSON, null before a clean roster was handed in
    roster              longtext,
    created_by          varchar(128) NOT NULL,
    created_at          datetime(3)  NOT NULL,
    updated_at          datetime(3)  NOT NULL,
    case_number         varchar(32),
    process_instance_id varchar(64),
    PRIMARY KEY (id)
);

CREATE INDEX application_draft_by_locality ON application_draft (authority, locality_code, created_at);

CREATE UNIQUE INDEX application_draft_by_case ON application_draft (case_number);

-- answers to requests that bore an Idempotency-Key, for 24 hours
CREATE TABLE application_idempotency (
    user_id         varchar(128) NOT NULL,
    route           varchar(255) NOT NULL,
    idempotency_key varchar(128) NOT NULL,
    body_hash       char(64)     NOT NULL,
    answer          longtext,
    created_at      datetime(3)  NOT NULL,
    PRIMARY KEY (user_id, route, idempotency_key)
);

CREATE INDEX application_idempotency_by_age ON application_idempotency (created_at);
