CREATE TABLE consultation_opinion (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_number VARCHAR(40)  NOT NULL,
    department  VARCHAR(64)  NOT NULL,
    consents    BOOLEAN,
    opinion     LONGTEXT,
    given_by    VARCHAR(64),
    given_at    DATETIME(3),
    CONSTRAINT consultation_opinion_once UNIQUE (case_number, department)
);
