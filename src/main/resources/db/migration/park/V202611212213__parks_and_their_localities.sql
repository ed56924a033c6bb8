CREATE TABLE park_park (
    id            varchar(32)  NOT NULL,
    authority     varchar(64)  NOT NULL,
    locality_code varchar(12)  NOT NULL,
    name          varchar(200) NOT NULL,
    address       varchar(300) NOT NULL,
    operator      varchar(200) NOT NULL,
    contact       varchar(200) NOT NULL,
    park_type     varchar(20),
    state         varchar(20)  NOT NULL,
    recognised_on date,
    registered_at datetime(3)  NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX park_park_by_place ON park_park (authority, locality_code, state);

CREATE INDEX park_park_by_state ON park_park (state, authority, locality_code, name);

-- locked by whoever decides on the places of a locality
CREATE TABLE park_locality (
    authority     varchar(64) NOT NULL,
    locality_code varchar(12) NOT NULL,
    PRIMARY KEY (authority, locality_code)
);
