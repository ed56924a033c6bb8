-- the end of each chain; locked by whoever appends
CREATE TABLE audit_chain (
    chain_key     varchar(96) NOT NULL,
    last_position bigint      NOT NULL,
    last_hash     varchar(64) NOT NULL,
    PRIMARY KEY (chain_key)
);

-- locked by whoever opens the chain of a node's day, so that two first users don't insert at once
INSERT INTO audit_chain (chain_key, last_position, last_hash)
VALUES ('*', 0, '');

CREATE TABLE audit_record (
    chain_key        varchar(96)  NOT NULL,
    chain_position   bigint       NOT NULL,
    recorded_at      datetime(3)  NOT NULL,
    actor            varchar(128) NOT NULL,
    on_behalf_of     varchar(128),
    authority        varchar(64),
    origin           varchar(64)  NOT NULL,
    action           varchar(64)  NOT NULL,
    case_number      varchar(32),
    object_reference varchar(255) NOT NULL,
    details          longtext     NOT NULL,
    previous_hash    varchar(64)  NOT NULL,
    own_hash         varchar(64)  NOT NULL,
    PRIMARY KEY (chain_key, chain_position)
);

CREATE INDEX audit_record_by_time ON audit_record (recorded_at);

CREATE INDEX audit_record_by_action ON audit_record (action, recorded_at);
