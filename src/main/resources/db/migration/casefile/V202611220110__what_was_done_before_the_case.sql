-- what people decided before there was a case number; becomes the case's record when the case is opened
CREATE TABLE casefile_preliminary_record (
    id               bigint       NOT NULL AUTO_INCREMENT,
    application_id   varchar(32)  NOT NULL,
    element          varchar(255) NOT NULL,
    element_name     varchar(255) NOT NULL,
    task_id          varchar(64)  NOT NULL,
    actor            varchar(128) NOT NULL,
    on_behalf_of     varchar(128),
    clause           varchar(64),
    submitted_fields longtext     NOT NULL,
    decided_at       datetime(3)  NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX casefile_preliminary_record_by_application ON casefile_preliminary_record (application_id);
