-- locked by whoever opens a series of numbers, so that two first users don't insert at once (MySQL would let one of them fail when another rolls back)
INSERT INTO casefile_number_sequence (series, series_year, last_number)
VALUES ('*', 0, 0);
