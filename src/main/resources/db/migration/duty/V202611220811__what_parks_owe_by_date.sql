CREATE TABLE duty_schedule (
    authority varchar(64) NOT NULL,
    matter    varchar(64) NOT NULL,
    since     date        NOT NULL,
    PRIMARY KEY (authority, matter)
);

CREATE TABLE duty_duty (
    id            bigint      NOT NULL AUTO_INCREMENT,
    authority     varchar(64) NOT NULL,
    matter        varchar(64) NOT NULL,
    park_id       varchar(32) NOT NULL,
    locality_code varchar(16) NOT NULL,
    period        varchar(7)  NOT NULL,
    opens_on      date        NOT NULL,
    due_on        date        NOT NULL,
    first_due_on  date,
    state         varchar(16) NOT NULL,
    listed_at     datetime(3) NOT NULL,
    case_number   varchar(32),
    closed_at     datetime(3),
    PRIMARY KEY (id)
);

CREATE UNIQUE INDEX duty_duty_once ON duty_duty (park_id, matter, period);

CREATE INDEX duty_duty_to_open ON duty_duty (authority, matter, state);

CREATE INDEX duty_duty_by_date ON duty_duty (authority, due_on);

CREATE INDEX duty_duty_by_case ON duty_duty (case_number);

CREATE TABLE duty_report (
    id           bigint       NOT NULL AUTO_INCREMENT,
    case_number  varchar(32)  NOT NULL,
    report_kind  varchar(64)  NOT NULL,
    due_on       date         NOT NULL,
    reminded_at  datetime(3),
    late_at      datetime(3),
    submitted_at datetime(3),
    returned_at  datetime(3),
    recorded_at  datetime(3),
    PRIMARY KEY (id)
);

CREATE UNIQUE INDEX duty_report_of_case ON duty_report (case_number, report_kind);
