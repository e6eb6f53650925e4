-- What was written to or about somebody in a cohort who may need attention, and what came of it.
create table check_in (
    id bigint generated always as identity primary key,
    uuid uuid not null unique default gen_random_uuid(),
    cohort_id bigint not null references cohort,
    person_id bigint not null references person,
    -- Empty once the account of who wrote it is erased.
    by_person_id bigint references person on delete set null,
    kind text not null check (kind in ('message', 'note')),
    body text not null,
    made_at timestamptz not null default now(),
    follow_up_on date,
    outcome text,
    closed_at timestamptz,
    check ((outcome is null) = (closed_at is null))
);
create index check_in_person on check_in (person_id, cohort_id, made_at);
create index check_in_open on check_in (cohort_id, follow_up_on) where follow_up_on is not null and closed_at is null;
create index check_in_by on check_in (by_person_id);
