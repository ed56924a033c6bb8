CREATE TABLE casefile_case (
    case_number     varchar(32)  NOT NULL,
    authority       varchar(64)  NOT NULL,
    matter          varchar(64)  NOT NULL,
    regime          varchar(64)  NOT NULL,
    process_id      varchar(128) NOT NULL,
    locality_code   varchar(12)  NOT NULL,
    park_id         varchar(32)  NOT NULL,
    application_id  varchar(32)  NOT NULL,
    received_on     date         NOT NULL,
    submitted_at    datetime(3)  NOT NULL,
    submitted_by    varchar(128) NOT NULL,
    processing_days integer      NOT NULL,
    stage           varchar(20),
    -- stages that the process is in now, with a comma between; one stage may stand there twice
    open_stages     varchar(255) NOT NULL,
    outcome         varchar(20),
    outcome_reason  longtext,
    closed_at       datetime(3),
    PRIMARY KEY (case_number)
);

CREATE UNIQUE INDEX casefile_case_by_application ON casefile_case (application_id);

CREATE INDEX casefile_case_by_authority ON casefile_case (authority, submitted_at);

CREATE TABLE casefile_number_sequence (
    series      varchar(64) NOT NULL,
    series_year integer     NOT NULL,
    last_number integer     NOT NULL,
    PRIMARY KEY (series, series_year)
);

CREATE TABLE casefile_pinned_rule (
    case_number   varchar(32)  NOT NULL,
    decision_key  varchar(128) NOT NULL,
    authority     varchar(64)  NOT NULL,
    definition_id varchar(128) NOT NULL,
    version       integer      NOT NULL,
    in_force_from date         NOT NULL,
    PRIMARY KEY (case_number, decision_key)
);

-- a deployment that a case pins is never deleted
CREATE INDEX casefile_pinned_rule_by_definition ON casefile_pinned_rule (definition_id);

CREATE TABLE casefile_indicator (
    case_number varchar(32) NOT NULL,
    indicator   varchar(64) NOT NULL,
    declared    varchar(255),
    verified    varchar(255),
    PRIMARY KEY (case_number, indicator)
);

CREATE TABLE casefile_decision_record (
    id               bigint       NOT NULL AUTO_INCREMENT,
    case_number      varchar(32)  NOT NULL,
    element          varchar(255) NOT NULL,
    element_name     varchar(255) NOT NULL,
    task_id          varchar(64)  NOT NULL,
    actor            varchar(128) NOT NULL,
    on_behalf_of     varchar(128),
    clause           varchar(64),
    submitted_fields longtext     NOT NULL,
    decided_at       datetime(3)  NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX casefile_decision_record_by_case ON casefile_decision_record (case_number, element);

CREATE TABLE casefile_clock_pause (
    id            bigint       NOT NULL AUTO_INCREMENT,
    case_number   varchar(32)  NOT NULL,
    paused_at     datetime(3)  NOT NULL,
    pause_reason  varchar(255) NOT NULL,
    resumed_at    datetime(3),
    resume_reason varchar(255),
    PRIMARY KEY (id)
);

CREATE INDEX casefile_clock_pause_by_case ON casefile_clock_pause (case_number);

CREATE TABLE casefile_evaluation (
    id            bigint       NOT NULL AUTO_INCREMENT,
    case_number   varchar(32)  NOT NULL,
    subject       varchar(128) NOT NULL,
    decision_key  varchar(128) NOT NULL,
    definition_id varchar(128) NOT NULL,
    version       integer      NOT NULL,
    inputs        longtext     NOT NULL,
    result        longtext     NOT NULL,
    evaluated_at  datetime(3)  NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX casefile_evaluation_by_case ON casefile_evaluation (case_number);

CREATE TABLE casefile_document (
    id              bigint       NOT NULL AUTO_INCREMENT,
    case_number     varchar(32)  NOT NULL,
    kind            varchar(64)  NOT NULL,
    title           varchar(255) NOT NULL,
    audience        varchar(20)  NOT NULL,
    document_number varchar(64),
    html            longtext     NOT NULL,
    created_at      datetime(3)  NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX casefile_document_by_case ON casefile_document (case_number);

CREATE UNIQUE INDEX casefile_document_by_number ON casefile_document (document_number);
