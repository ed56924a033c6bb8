CREATE TABLE inspection_team_member (
    case_number VARCHAR(40) NOT NULL,
    user_id     VARCHAR(64) NOT NULL,
    PRIMARY KEY (case_number, user_id)
);
