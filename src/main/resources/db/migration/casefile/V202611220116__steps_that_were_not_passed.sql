-- which step a case failed at, and when that result reached the applicant: a new application may have to wait
CREATE TABLE casefile_failed_step (
    case_number  varchar(32) NOT NULL,
    step         varchar(32) NOT NULL,
    failed_at    datetime(3) NOT NULL,
    delivered_at datetime(3),
    PRIMARY KEY (case_number)
);
