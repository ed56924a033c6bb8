-- 消息: one row for each person or group that is told something; what a person has read and wants to hear.
CREATE TABLE notification_message (
  id bigint NOT NULL AUTO_INCREMENT,
  authority varchar(64) NOT NULL,
  audience varchar(8) NOT NULL,
  recipient varchar(128) NOT NULL,
  kind varchar(64) NOT NULL,
  case_number varchar(32),
  subject varchar(300) NOT NULL,
  body longtext NOT NULL,
  link varchar(300) NOT NULL,
  once_key varchar(190),
  dispatched boolean NOT NULL,
  created_at datetime(3) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT notification_message_once UNIQUE (once_key)
);

CREATE INDEX notification_message_inbox ON notification_message (authority, audience, recipient, id);
CREATE INDEX notification_message_undispatched ON notification_message (dispatched, id);

CREATE TABLE notification_read (
  message_id bigint NOT NULL,
  user_id varchar(64) NOT NULL,
  read_at datetime(3) NOT NULL,
  PRIMARY KEY (message_id, user_id)
);

CREATE TABLE notification_address (
  user_id varchar(64) NOT NULL,
  mail varchar(254) NOT NULL,
  PRIMARY KEY (user_id)
);

-- Only what a person wants otherwise than usual.
CREATE TABLE notification_preference (
  user_id varchar(64) NOT NULL,
  kind varchar(64) NOT NULL,
  channel varchar(16) NOT NULL,
  wanted boolean NOT NULL,
  PRIMARY KEY (user_id, kind, channel)
);
