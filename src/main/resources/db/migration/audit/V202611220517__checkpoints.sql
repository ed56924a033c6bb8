CREATE TABLE audit_checkpoint (
    checkpoint_number bigint       NOT NULL,
    content           longtext     NOT NULL,
    key_id            varchar(32)  NOT NULL,
    signature         varchar(255) NOT NULL,
    PRIMARY KEY (checkpoint_number)
);

-- how far the last checkpoint that names a chain reaches
CREATE TABLE audit_checkpointed_chain (
    chain_key     varchar(96) NOT NULL,
    last_position bigint      NOT NULL,
    PRIMARY KEY (chain_key)
);

-- locked by whoever makes a checkpoint, so that two nodes don't make the same one
INSERT INTO audit_checkpointed_chain (chain_key, last_position)
VALUES ('*', 0);
