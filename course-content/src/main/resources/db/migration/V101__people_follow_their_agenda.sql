-- The private address at which a calendar fetches somebody's agenda. Only a hash is kept: the address itself is shown once.
create table calendar_address (
    person_id bigint primary key references person,
    token_hash bytea not null unique,
    made_at timestamptz not null default now()
);
