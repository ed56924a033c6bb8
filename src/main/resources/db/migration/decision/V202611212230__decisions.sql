CREATE TABLE decision_decision (
    case_number     VARCHAR(40)  NOT NULL PRIMARY KEY,
    intention       VARCHAR(16)  NOT NULL,
    template        VARCHAR(100) NOT NULL,
    outcome         VARCHAR(16),
    document_number VARCHAR(100),
    document_id     BIGINT,
    issued_at       DATETIME(3),
    delivered_at    DATETIME(3)
);
