CREATE TABLE plaque_plaque (
    plaque_number VARCHAR(32) NOT NULL PRIMARY KEY,
    authority     VARCHAR(64) NOT NULL,
    park_id       VARCHAR(32) NOT NULL,
    case_number   VARCHAR(40) NOT NULL,
    awarded_on    DATE        NOT NULL,
    state         VARCHAR(16) NOT NULL,
    CONSTRAINT plaque_plaque_case UNIQUE (case_number)
);

CREATE INDEX plaque_plaque_park ON plaque_plaque (park_id);
