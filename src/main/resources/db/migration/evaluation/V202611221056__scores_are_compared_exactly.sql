-- The mean of the experts as it is: two decimals are for people.
ALTER TABLE evaluation_item MODIFY COLUMN score decimal(13, 10);
