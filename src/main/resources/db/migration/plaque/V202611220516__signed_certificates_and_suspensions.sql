-- null: awarded before certificates were signed
ALTER TABLE plaque_plaque ADD certificate_text varchar(2000);
ALTER TABLE plaque_plaque ADD certificate_key_id varchar(16);
ALTER TABLE plaque_plaque ADD certificate_signature varchar(200);

CREATE TABLE plaque_suspension (
    id               bigint        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    plaque_number    varchar(32)   NOT NULL,
    suspended_on     date          NOT NULL,
    reason           varchar(1000) NOT NULL,
    restored_on      date,
    restoring_reason varchar(1000)
);

CREATE INDEX plaque_suspension_plaque ON plaque_suspension (plaque_number);
