CREATE TABLE rectification_order (
    id              bigint       NOT NULL AUTO_INCREMENT,
    case_number     varchar(32)  NOT NULL,
    authority       varchar(64)  NOT NULL,
    park_id         varchar(32)  NOT NULL,
    demand          longtext     NOT NULL,
    ordered_on      date         NOT NULL,
    first_due_on    date         NOT NULL,
    due_on          date         NOT NULL,
    extension_reason longtext,
    report          longtext,
    reported_at     datetime(3),
    rectified       boolean,
    finding         longtext,
    verified_at     datetime(3),
    PRIMARY KEY (id)
);

CREATE INDEX rectification_order_by_case ON rectification_order (case_number, id);

CREATE INDEX rectification_order_by_park ON rectification_order (park_id, id);

CREATE INDEX rectification_order_by_authority ON rectification_order (authority, verified_at, due_on);
