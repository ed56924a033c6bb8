CREATE TABLE review_panel (
    case_number VARCHAR(40)  NOT NULL PRIMARY KEY,
    seed        VARCHAR(64)  NOT NULL,
    pool        LONGTEXT     NOT NULL,
    excluded    LONGTEXT     NOT NULL,
    drawn_at    DATETIME(3)  NOT NULL
);

CREATE TABLE review_seat (
    id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_number VARCHAR(40)   NOT NULL,
    user_id     VARCHAR(64)   NOT NULL,
    status      VARCHAR(16)   NOT NULL,
    scores      LONGTEXT,
    total       DECIMAL(7, 2),
    opinion     LONGTEXT,
    CONSTRAINT review_seat_once UNIQUE (case_number, user_id)
);
