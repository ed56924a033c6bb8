-- A case may come to another intended decision, as after a rectification that failed: it is told by itself.
ALTER TABLE decision_statement ADD COLUMN turn integer DEFAULT 1 NOT NULL;
ALTER TABLE decision_statement DROP PRIMARY KEY;
ALTER TABLE decision_statement ADD PRIMARY KEY (case_number, turn);
