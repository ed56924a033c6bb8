CREATE TABLE expert_expert (
    user_id     VARCHAR(64)   NOT NULL PRIMARY KEY,
    authority   VARCHAR(64)   NOT NULL,
    fields      VARCHAR(1000) NOT NULL,
    valid_from  DATE          NOT NULL,
    valid_until DATE          NOT NULL,
    chair       BOOLEAN       NOT NULL,
    suspended   BOOLEAN       NOT NULL
);

CREATE INDEX expert_expert_of_authority ON expert_expert (authority);

-- exactly one of case_number and organisation is given
CREATE TABLE expert_conflict (
    id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    user_id      VARCHAR(64)   NOT NULL,
    case_number  VARCHAR(40),
    organisation VARCHAR(200),
    reason       VARCHAR(1000) NOT NULL,
    ends_on      DATE,
    declared_by  VARCHAR(64)   NOT NULL,
    declared_at  DATETIME(3)   NOT NULL
);

CREATE INDEX expert_conflict_of_user ON expert_conflict (user_id);
