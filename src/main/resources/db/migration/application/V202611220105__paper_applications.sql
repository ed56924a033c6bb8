-- an application that came in on paper, registered later by an officer
ALTER TABLE application_draft ADD COLUMN received_on date;

ALTER TABLE application_draft ADD COLUMN receipt_reason varchar(1000);
