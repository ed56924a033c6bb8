-- A measure that didn't help leads to the next one in the same case.
ALTER TABLE sanction_sanction ADD COLUMN turn integer DEFAULT 1 NOT NULL;
ALTER TABLE sanction_sanction ADD COLUMN clause varchar(64);
ALTER TABLE sanction_sanction ADD COLUMN intended_repayment decimal(12, 2);
ALTER TABLE sanction_sanction DROP PRIMARY KEY;
ALTER TABLE sanction_sanction ADD PRIMARY KEY (case_number, turn);
