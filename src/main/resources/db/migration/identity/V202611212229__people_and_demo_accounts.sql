CREATE TABLE identity_person (
  user_id       varchar(64)  NOT NULL,
  authority     varchar(64),
  name          varchar(100) NOT NULL,
  employer      varchar(200) NOT NULL,
  locality_code varchar(12),
  PRIMARY KEY (user_id)
);

-- accounts that were registered with their own id as password: tolerated in the demonstration only
CREATE TABLE identity_demo_marker (
  user_id varchar(64) NOT NULL,
  PRIMARY KEY (user_id)
);
