-- What a cohort agreed on, one row each time somebody saved it; the last one counts.
create table agreement (
    cohort_id bigint not null references cohort,
    version integer not null check (version > 0),
    -- Who saved it; empty once that account is erased.
    person_id bigint references person on delete set null,
    body text not null,
    saved_at timestamptz not null default now(),
    primary key (cohort_id, version)
);
create index agreement_person on agreement (person_id);
