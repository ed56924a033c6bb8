CREATE TABLE followup_followup (
    id                  bigint       NOT NULL AUTO_INCREMENT,
    case_number         varchar(32)  NOT NULL,
    authority           varchar(64)  NOT NULL,
    park_id             varchar(32)  NOT NULL,
    process_id          varchar(128) NOT NULL,
    instance_id         varchar(64)  NOT NULL,
    started_on          date         NOT NULL,
    period_months       integer      NOT NULL,
    reminder_days       integer      NOT NULL,
    satisfied_by_matter varchar(64),
    extension_months    integer      NOT NULL,
    extended_at         datetime(3),
    expires_at          datetime(3)  NOT NULL,
    provisional         boolean      NOT NULL,
    explanation         longtext     NOT NULL,
    state               varchar(16)  NOT NULL,
    satisfied_by        varchar(32),
    closed_at           datetime(3),
    PRIMARY KEY (id)
);

CREATE UNIQUE INDEX followup_followup_by_case ON followup_followup (case_number, process_id);

CREATE INDEX followup_followup_by_park ON followup_followup (park_id, state);

CREATE INDEX followup_followup_by_state ON followup_followup (state, expires_at);
