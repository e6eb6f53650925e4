-- The work that a guest did before she signed in, once it was added to hers.
create table guest_work_taken (
    guest uuid primary key,
    person_id bigint not null references person,
    taken_at timestamptz not null default now()
);
