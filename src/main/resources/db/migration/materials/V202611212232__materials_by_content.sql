-- every version of every file; the content lies outside the database under its SHA-256
CREATE TABLE materials_material (
    id             bigint       NOT NULL AUTO_INCREMENT,
    application_id varchar(32)  NOT NULL,
    code           varchar(64)  NOT NULL,
    file_name      varchar(255) NOT NULL,
    content_type   varchar(128) NOT NULL,
    size           bigint       NOT NULL,
    sha256         char(64)     NOT NULL,
    uploaded_by    varchar(128) NOT NULL,
    uploaded_at    datetime(3)  NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX materials_material_by_application ON materials_material (application_id);
