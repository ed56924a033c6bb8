CREATE TABLE bundle_file (
    id            bigint       NOT NULL AUTO_INCREMENT,
    authority     varchar(64)  NOT NULL,
    path          varchar(255) NOT NULL,
    content       longtext     NOT NULL,
    deployment_id varchar(64)  NOT NULL,
    deployed_at   datetime(3)  NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX bundle_file_newest ON bundle_file (authority, path, id);

CREATE TABLE bundle_rule_edition (
    definition_id varchar(128) NOT NULL,
    authority     varchar(64)  NOT NULL,
    decision_key  varchar(255) NOT NULL,
    version       int          NOT NULL,
    in_force_from date         NOT NULL,
    deployment_id varchar(64)  NOT NULL,
    deployed_at   datetime(3)  NOT NULL,
    PRIMARY KEY (definition_id)
);

CREATE UNIQUE INDEX bundle_rule_edition_version ON bundle_rule_edition (authority, decision_key, version);
CREATE INDEX bundle_rule_edition_deployment ON bundle_rule_edition (deployment_id);
