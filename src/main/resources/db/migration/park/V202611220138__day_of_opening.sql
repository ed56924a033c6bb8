-- 开园日期: follow-ups may run from it
ALTER TABLE park_park ADD COLUMN opened_on date;
