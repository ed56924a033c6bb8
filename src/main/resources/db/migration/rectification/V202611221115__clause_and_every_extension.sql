-- On what the order rests, as the element of the authority's diagram says.
ALTER TABLE rectification_order ADD COLUMN clause varchar(128);

-- 延期: each stays on record; the order bears the newest.
CREATE TABLE rectification_extension (
    id          bigint      NOT NULL AUTO_INCREMENT,
    order_id    bigint      NOT NULL,
    due_on      date        NOT NULL,
    reason      longtext    NOT NULL,
    extended_on date        NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX rectification_extension_of_order ON rectification_extension (order_id, id);

INSERT INTO rectification_extension (order_id, due_on, reason, extended_on)
SELECT id, due_on, extension_reason, first_due_on
FROM rectification_order
WHERE extension_reason IS NOT NULL;
