CREATE TABLE acceptance_supplement (
    id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_number     VARCHAR(40) NOT NULL,
    items           LONGTEXT    NOT NULL,
    requested_at    DATETIME(3) NOT NULL,
    supplement_days INT         NOT NULL,
    expires_at      DATETIME(3) NOT NULL,
    closed_at       DATETIME(3)
);

CREATE INDEX acceptance_supplement_case ON acceptance_supplement (case_number);
