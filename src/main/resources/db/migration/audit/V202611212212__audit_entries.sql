CREATE TABLE audit_entry (
    id               bigint       NOT NULL AUTO_INCREMENT,
    recorded_at      datetime(3)  NOT NULL,
    actor            varchar(128) NOT NULL,
    action           varchar(64)  NOT NULL,
    case_number      varchar(32),
    object_reference varchar(255) NOT NULL,
    details          longtext     NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX audit_entry_by_case ON audit_entry (case_number, id);
