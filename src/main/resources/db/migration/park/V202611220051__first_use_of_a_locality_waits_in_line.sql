-- locked by whoever makes the row of a locality, so that two first users don't insert at once (MySQL would let one of them fail when another rolls back)
INSERT INTO park_locality (authority, locality_code)
VALUES ('*', '*');
