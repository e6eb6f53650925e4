-- Who stays signed in on which browser. Ours instead of Spring Security's table: tokens are hashed, and signing out
-- forgets one browser and not all.
drop table persistent_logins;

create table remembered_sign_in (
    series text primary key,
    token_hash bytea not null,
    person_id bigint not null references person,
    remembered_at timestamptz not null default now()
);
create index remembered_sign_in_person on remembered_sign_in (person_id);
