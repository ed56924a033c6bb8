ALTER TABLE casefile_case ADD COLUMN receipt_reason varchar(1000);
