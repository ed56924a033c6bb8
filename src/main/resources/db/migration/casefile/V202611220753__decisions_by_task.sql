CREATE INDEX casefile_decision_record_by_task ON casefile_decision_record (task_id);
