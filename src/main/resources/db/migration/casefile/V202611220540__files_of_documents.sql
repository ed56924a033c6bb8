-- 版式文件: PDF and OFD of a document, each made once; the bytes lie in the content store
CREATE TABLE casefile_document_file (
    document_id bigint      NOT NULL,
    file_format varchar(8)  NOT NULL,
    sha256      char(64)    NOT NULL,
    byte_count  bigint      NOT NULL,
    made_at     datetime(3) NOT NULL,
    PRIMARY KEY (document_id, file_format),
    FOREIGN KEY (document_id) REFERENCES casefile_document (id)
);

CREATE INDEX casefile_document_file_by_content ON casefile_document_file (sha256);
