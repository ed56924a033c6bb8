CREATE TABLE publicity_notice (
    id           VARCHAR(32)   NOT NULL PRIMARY KEY,
    authority    VARCHAR(64)   NOT NULL,
    list_key     VARCHAR(100),
    title        VARCHAR(300)  NOT NULL,
    published_at DATETIME(3)   NOT NULL,
    ends_at      DATETIME(3)   NOT NULL,
    notice_days  INT           NOT NULL,
    day_kind     VARCHAR(16)   NOT NULL,
    provisional  BOOLEAN       NOT NULL,
    explanation  LONGTEXT      NOT NULL
);

CREATE INDEX publicity_notice_published ON publicity_notice (authority, published_at);

CREATE TABLE publicity_item (
    notice_id   VARCHAR(32) NOT NULL,
    case_number VARCHAR(40) NOT NULL,
    park_id     VARCHAR(32) NOT NULL,
    status      VARCHAR(16) NOT NULL,
    PRIMARY KEY (notice_id, case_number)
);

CREATE INDEX publicity_item_case ON publicity_item (case_number);

CREATE TABLE publicity_objection (
    receipt     VARCHAR(32) NOT NULL PRIMARY KEY,
    notice_id   VARCHAR(32) NOT NULL,
    case_number VARCHAR(40) NOT NULL,
    content     LONGTEXT    NOT NULL,
    raised_at   DATETIME(3) NOT NULL,
    status      VARCHAR(24) NOT NULL,
    finding     LONGTEXT,
    answered_at DATETIME(3)
);

CREATE INDEX publicity_objection_case ON publicity_objection (case_number);

-- personal data, apart from the objection so that it can be erased when its retention ends
CREATE TABLE publicity_objector (
    receipt VARCHAR(32)  NOT NULL PRIMARY KEY,
    name    VARCHAR(100),
    contact VARCHAR(200)
);
