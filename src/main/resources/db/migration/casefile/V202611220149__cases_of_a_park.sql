CREATE INDEX casefile_case_by_park ON casefile_case (park_id);
