-- Who somebody is at the provider where her school signs in.
create table external_identity (
    issuer text not null,
    subject text not null,
    person_id bigint not null references person on delete cascade,
    linked_at timestamptz not null default now(),
    primary key (issuer, subject)
);
create index external_identity_person on external_identity (person_id);

-- Who was invited, or signs in elsewhere, has no password here.
alter table person alter column password_hash drop not null;
