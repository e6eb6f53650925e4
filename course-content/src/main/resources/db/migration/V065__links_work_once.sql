-- What a link in a mail allows, until it is used or too old. Only a hash of what stands in the link is kept.
create table single_use_link (
    token_hash bytea primary key,
    purpose text not null,
    person_id bigint references person on delete cascade,
    email text not null,
    name text not null,
    made_at timestamptz not null default now(),
    expires_at timestamptz not null
);
create index single_use_link_person on single_use_link (person_id);
create index single_use_link_expires on single_use_link (expires_at);
