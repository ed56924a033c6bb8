-- its only row is locked by whoever puts a list on notice: two cases of one list that come at once find one notice
CREATE TABLE publicity_line (
    id INT NOT NULL PRIMARY KEY
);

INSERT INTO publicity_line (id) VALUES (0);
