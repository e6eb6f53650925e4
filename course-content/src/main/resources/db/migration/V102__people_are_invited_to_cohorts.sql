-- Somebody with this address may join, whatever the code says; who joins or declines takes it away.
create table cohort_invitation (
    id bigint generated always as identity primary key,
    uuid uuid not null unique default gen_random_uuid(),
    cohort_id bigint not null references cohort,
    email text not null,
    name text not null,
    role text not null check (role in ('participant', 'lecturer', 'coach')),
    invited_at timestamptz not null default now()
);
create unique index cohort_invitation_once on cohort_invitation (cohort_id, lower(email));
create index cohort_invitation_email on cohort_invitation (lower(email));
