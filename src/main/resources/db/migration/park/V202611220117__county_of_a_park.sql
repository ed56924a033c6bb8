-- the county within the locality, where the authority's localities have counties
ALTER TABLE park_park ADD COLUMN county_code varchar(12);
