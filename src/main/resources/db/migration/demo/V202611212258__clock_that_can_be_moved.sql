-- one row, in the demo profile alone
create table demo_clock (
    id           int      not null primary key,
    shift_millis bigint   not null
);
