-- codes of the materials that the request named, with a comma between; the newest file that had been handed in by then
ALTER TABLE acceptance_supplement ADD COLUMN codes VARCHAR(2000) DEFAULT '' NOT NULL;
ALTER TABLE acceptance_supplement ADD COLUMN last_material BIGINT DEFAULT 0 NOT NULL;
