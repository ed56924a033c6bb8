CREATE INDEX parkrecord_term_one_by_one ON parkrecord_term (authority, park_id);
