-- What a person may do beyond learning.
create table person_role (
    person_id bigint not null references person,
    role text not null check (role in ('lecturer', 'editor', 'administrator')),
    granted_at timestamptz not null default now(),
    primary key (person_id, role)
);

-- An address is verified when its owner opened a link that was sent there; an account is closed by an administrator
-- without losing anything.
alter table person
    add column email_verified_at timestamptz,
    add column deactivated_at timestamptz;
