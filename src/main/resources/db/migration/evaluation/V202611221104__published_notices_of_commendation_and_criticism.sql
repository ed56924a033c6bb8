-- 通报表扬、通报批评: shown to everyone beside the grade.
ALTER TABLE evaluation_item ADD COLUMN notice_document_id bigint;
ALTER TABLE evaluation_item ADD COLUMN notice_title varchar(64);

UPDATE evaluation_item
SET notice_document_id = (
        SELECT MAX(document.id) FROM casefile_document document
        WHERE document.case_number = evaluation_item.case_number AND document.kind IN ('commendation', 'criticism')),
    notice_title = (
        SELECT MAX(document.title) FROM casefile_document document
        WHERE document.case_number = evaluation_item.case_number AND document.kind IN ('commendation', 'criticism'));

CREATE INDEX evaluation_round_published ON evaluation_round (published_at);
