CREATE TABLE signing_key (
    key_id        varchar(16)   NOT NULL PRIMARY KEY,
    pem           varchar(1000) NOT NULL,
    test_key      boolean       NOT NULL,
    first_used_at datetime(3)   NOT NULL
);
