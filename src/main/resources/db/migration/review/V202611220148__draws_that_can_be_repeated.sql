-- the canonical text of a draw and its hash take the place of seed and pool alone; no panel was drawn in production before
DROP TABLE review_panel;

CREATE TABLE review_draw (
    case_number VARCHAR(40) NOT NULL,
    draw_number INT         NOT NULL,
    draw_record LONGTEXT    NOT NULL,
    draw_hash   CHAR(64)    NOT NULL,
    drawn_at    DATETIME(3) NOT NULL,
    PRIMARY KEY (case_number, draw_number)
);

-- whose seat it was, and who was passed over since the draw, as JSON
ALTER TABLE review_seat ADD COLUMN replaces VARCHAR(64);
ALTER TABLE review_seat ADD COLUMN passed_over LONGTEXT;
