-- What somebody would like to talk about in a cohort, until a lecturer puts it into the plan.
create table proposal (
    id bigint generated always as identity primary key,
    uuid uuid not null unique default gen_random_uuid(),
    cohort_id bigint not null references cohort,
    person_id bigint not null references person,
    kind text not null check (kind in ('question', 'case', 'topic')),
    body text not null,
    proposed_at timestamptz not null default now(),
    -- What a lecturer said who did not put it into the plan.
    answer text,
    declined_at timestamptz,
    check ((answer is null) = (declined_at is null))
);
create index proposal_cohort on proposal (cohort_id);
create index proposal_person on proposal (person_id);

-- A proposal in the plan: it is the cohort's now, and stays when its author goes.
create table planned_proposal (
    id bigint generated always as identity primary key,
    uuid uuid not null unique,
    cohort_id bigint not null references cohort,
    -- Who proposed it; empty once that account is erased.
    person_id bigint references person on delete set null,
    kind text not null check (kind in ('question', 'case', 'topic')),
    body text not null,
    proposed_at timestamptz not null,
    planned_on date not null
);
create index planned_proposal_cohort on planned_proposal (cohort_id);
create index planned_proposal_person on planned_proposal (person_id);
