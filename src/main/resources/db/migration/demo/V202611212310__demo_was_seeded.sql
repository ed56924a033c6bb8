CREATE TABLE demo_seed (
    id           INT         NOT NULL PRIMARY KEY,
    seeded_at    DATETIME(3) NOT NULL,
    plaque_case  VARCHAR(40)
);
