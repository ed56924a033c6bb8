-- one row to lock for each park and programme
CREATE TABLE subsidy_ledger (
    park_id        varchar(32)    NOT NULL,
    programme      varchar(64)    NOT NULL,
    programme_name varchar(100)   NOT NULL,
    authority      varchar(64)    NOT NULL,
    locality_code  varchar(12)    NOT NULL,
    cap            decimal(12, 2),
    PRIMARY KEY (park_id, programme)
);

CREATE INDEX subsidy_ledger_by_authority ON subsidy_ledger (authority, locality_code);

-- append-only: nothing is changed or removed, what was wrong is booked against
CREATE TABLE subsidy_booking (
    id           bigint         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    park_id      varchar(32)    NOT NULL,
    programme    varchar(64)    NOT NULL,
    kind         varchar(20)    NOT NULL,
    subsidy_year integer,
    amount       decimal(12, 2) NOT NULL,
    outside_cap  boolean        NOT NULL,
    note         varchar(1000)  NOT NULL,
    happened_on  date           NOT NULL,
    voucher      varchar(200),
    case_number  varchar(40)    NOT NULL,
    clause       varchar(100)   NOT NULL,
    booked_by    varchar(128)   NOT NULL,
    booked_at    datetime(3)    NOT NULL
);

CREATE INDEX subsidy_booking_by_park ON subsidy_booking (park_id, programme, id);

CREATE INDEX subsidy_booking_by_case ON subsidy_booking (case_number, id);

CREATE TABLE subsidy_settlement (
    case_number  varchar(40)    NOT NULL,
    park_id      varchar(32)    NOT NULL,
    programme    varchar(64)    NOT NULL,
    clause       varchar(100)   NOT NULL,
    cap          decimal(12, 2),
    least        decimal(12, 2),
    most         decimal(12, 2),
    bases_table  varchar(128),
    study_above  decimal(12, 2),
    outside_cap  boolean        NOT NULL,
    subsidy_year integer,
    base         decimal(12, 2),
    proposed     decimal(12, 2),
    reason       varchar(1000),
    purpose      varchar(1000),
    settled      decimal(12, 2),
    approved     boolean        NOT NULL,
    PRIMARY KEY (case_number)
);
