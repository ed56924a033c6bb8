-- A version is never changed: whoever changes an entry adds the next one.
CREATE TABLE register_entry (
    entry_id       varchar(32)  NOT NULL PRIMARY KEY,
    authority      varchar(64)  NOT NULL,
    register_id    varchar(64)  NOT NULL,
    park_id        varchar(32),
    entry_year     integer,
    latest_version integer      NOT NULL,
    entered_at     datetime(3)  NOT NULL
);

CREATE INDEX register_entry_by_register ON register_entry (authority, register_id);
CREATE INDEX register_entry_by_park ON register_entry (park_id);

CREATE TABLE register_version (
    entry_id       varchar(32)   NOT NULL,
    version_number integer       NOT NULL,
    valid_from     date          NOT NULL,
    valid_until    date,
    entry_values   longtext      NOT NULL,
    change_reason  varchar(500),
    recorded_at    datetime(3)   NOT NULL,
    recorded_by    varchar(128)  NOT NULL,
    PRIMARY KEY (entry_id, version_number)
);
