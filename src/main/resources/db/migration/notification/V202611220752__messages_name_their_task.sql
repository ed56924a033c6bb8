-- which task a message is about: done by whomever, it is unread to nobody
ALTER TABLE notification_message ADD COLUMN task_id varchar(64);

UPDATE notification_message SET task_id = SUBSTRING(link, 39) WHERE link LIKE '/camunda/app/tasklist/default/#/?task=%';
