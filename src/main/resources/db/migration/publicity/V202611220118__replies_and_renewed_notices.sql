-- a signed objection is answered in writing; the reply bears the objector's name: personal data, erasable apart from the objection
CREATE TABLE publicity_reply (
    receipt    VARCHAR(32) NOT NULL PRIMARY KEY,
    html       LONGTEXT    NOT NULL,
    replied_at DATETIME(3) NOT NULL
);

-- signed: with name and contact; they themselves lie in publicity_objector
ALTER TABLE publicity_objection ADD COLUMN signed BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE publicity_objection ADD COLUMN material_change LONGTEXT;

UPDATE publicity_objection
SET signed = TRUE
WHERE receipt IN (SELECT receipt FROM publicity_objector WHERE name IS NOT NULL AND contact IS NOT NULL);

-- the notice that took the place of this one for the case
ALTER TABLE publicity_item ADD COLUMN superseded_by VARCHAR(32);
