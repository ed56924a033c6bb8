-- Whether the objector wants a mail when the answer is ready; his contact is then an address.
ALTER TABLE publicity_objector ADD COLUMN by_mail boolean DEFAULT FALSE NOT NULL;
