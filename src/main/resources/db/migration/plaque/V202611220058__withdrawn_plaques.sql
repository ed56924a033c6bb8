CREATE TABLE plaque_withdrawal (
    plaque_number       varchar(32) NOT NULL,
    case_number         varchar(40) NOT NULL,
    withdrawn_on        date        NOT NULL,
    reason              varchar(4000) NOT NULL,
    notice_document_id  bigint,
    taken_back_on       date,
    taken_back_comment  varchar(1000),
    PRIMARY KEY (plaque_number)
);
