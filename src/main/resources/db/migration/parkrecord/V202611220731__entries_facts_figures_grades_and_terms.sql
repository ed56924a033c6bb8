-- Lines are only ever added: what was said before stays, with the day until which it held.
CREATE TABLE parkrecord_entry (
    id          bigint        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    park_id     varchar(32)   NOT NULL,
    kind        varchar(32)   NOT NULL,
    entered_on  date          NOT NULL,
    entry_text  varchar(2000) NOT NULL,
    case_number varchar(32),
    clause      varchar(128),
    recorded_at datetime(3)   NOT NULL,
    recorded_by varchar(128)  NOT NULL
);

CREATE INDEX parkrecord_entry_by_park ON parkrecord_entry (park_id, entered_on);

CREATE TABLE parkrecord_fact (
    id          bigint        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    park_id     varchar(32)   NOT NULL,
    fact        varchar(64)   NOT NULL,
    fact_value  varchar(4000) NOT NULL,
    valid_from  date          NOT NULL,
    case_number varchar(32),
    clause      varchar(128),
    recorded_at datetime(3)   NOT NULL,
    recorded_by varchar(128)  NOT NULL
);

CREATE INDEX parkrecord_fact_by_park ON parkrecord_fact (park_id, fact, valid_from);

CREATE TABLE parkrecord_figure (
    id           bigint       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    park_id      varchar(32)  NOT NULL,
    period       varchar(7)   NOT NULL,
    indicator    varchar(64)  NOT NULL,
    figure_value varchar(255) NOT NULL,
    case_number  varchar(32),
    clause       varchar(128),
    recorded_at  datetime(3)  NOT NULL,
    recorded_by  varchar(128) NOT NULL
);

CREATE INDEX parkrecord_figure_by_park ON parkrecord_figure (park_id, period, indicator);

CREATE TABLE parkrecord_grade (
    id              bigint       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    park_id         varchar(32)  NOT NULL,
    matter          varchar(64)  NOT NULL,
    evaluation_year integer      NOT NULL,
    grade           varchar(32)  NOT NULL,
    score           decimal(9, 4),
    case_number     varchar(32)  NOT NULL,
    clause          varchar(128),
    recorded_at     datetime(3)  NOT NULL,
    recorded_by     varchar(128) NOT NULL
);

CREATE INDEX parkrecord_grade_by_park ON parkrecord_grade (park_id, evaluation_year);

-- From when until when a park stands recognised, and by which rules it was.
CREATE TABLE parkrecord_term (
    id            bigint      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    park_id       varchar(32) NOT NULL,
    authority     varchar(64) NOT NULL,
    locality_code varchar(12) NOT NULL,
    matter        varchar(64) NOT NULL,
    regime        varchar(64) NOT NULL,
    recognised_on date        NOT NULL,
    withdrawn_on  date,
    case_number   varchar(32)
);

CREATE INDEX parkrecord_term_by_authority ON parkrecord_term (authority, recognised_on);
CREATE INDEX parkrecord_term_by_park ON parkrecord_term (park_id);

-- Parks that were recognised before there was a record of them.
INSERT INTO parkrecord_term (park_id, authority, locality_code, matter, regime, recognised_on, withdrawn_on, case_number)
SELECT park.id, park.authority, park.locality_code, approved.matter, approved.regime, park.recognised_on,
    (SELECT MAX(gone.withdrawn_on)
     FROM plaque_withdrawal gone
     JOIN plaque_plaque plaque ON plaque.plaque_number = gone.plaque_number
     WHERE plaque.park_id = park.id),
    approved.case_number
FROM park_park park
JOIN casefile_case approved ON approved.case_number = (
    SELECT MAX(latest.case_number)
    FROM casefile_case latest
    WHERE latest.park_id = park.id AND latest.outcome = 'APPROVED')
WHERE park.recognised_on IS NOT NULL;
