-- 待发事项: what is to happen outside the database, written in the transaction of what caused it. What was sent keeps neither its
-- recipient nor its content.
CREATE TABLE outbox_effect (
  id bigint NOT NULL AUTO_INCREMENT,
  effect_key char(32) NOT NULL,
  channel varchar(32) NOT NULL,
  authority varchar(64),
  case_number varchar(32),
  kind varchar(64) NOT NULL,
  recipient varchar(500),
  content longtext,
  state varchar(16) NOT NULL,
  attempts int NOT NULL,
  next_attempt_at datetime(3) NOT NULL,
  claimed_by char(32),
  claimed_until datetime(3),
  last_error varchar(500),
  created_at datetime(3) NOT NULL,
  finished_at datetime(3),
  PRIMARY KEY (id),
  CONSTRAINT outbox_effect_once UNIQUE (effect_key)
);

CREATE INDEX outbox_effect_due ON outbox_effect (state, next_attempt_at, id);
CREATE INDEX outbox_effect_order ON outbox_effect (state, channel, recipient, id);
