-- That somebody finished what was mandatory in a cohort, as it was said when she fetched it. Who has the code may check it.
create table certificate (
    id bigint generated always as identity primary key,
    code uuid not null unique default gen_random_uuid(),
    person_id bigint not null references person,
    cohort_id bigint not null references cohort,
    learner_name text not null,
    cohort_name text not null,
    units integer not null check (units > 0),
    finished_on date not null,
    issued_at timestamptz not null default now(),
    unique (person_id, cohort_id)
);
