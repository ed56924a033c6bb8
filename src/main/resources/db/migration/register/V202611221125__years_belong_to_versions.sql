-- A correction of the year leaves the year of the earlier versions as it was.
ALTER TABLE register_version ADD COLUMN entry_year integer;
UPDATE register_version
SET entry_year = (SELECT entry.entry_year FROM register_entry entry WHERE entry.entry_id = register_version.entry_id);
ALTER TABLE register_entry DROP COLUMN entry_year;
