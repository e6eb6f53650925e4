-- What happened, never changed. The state below is derived from it in the same transaction.
create table progress_event (
    id bigint generated always as identity primary key,
    person_id bigint not null references person,
    course_unit_id bigint not null references course_unit,
    step_id bigint references step,
    kind text not null
        check (kind in ('opened', 'answered', 'completed', 'unmarked', 'waived', 'reset')),
    detail jsonb,
    happened_at timestamptz not null default now()
);
create index progress_event_of_unit on progress_event (person_id, course_unit_id, id);

create table step_state (
    person_id bigint not null references person,
    step_id bigint not null references step,
    status text not null check (status in ('opened', 'done', 'waived')),
    answers jsonb not null default '{}',
    settled_at timestamptz,
    primary key (person_id, step_id)
);

-- Where she stopped in a unit, on whichever device.
create table resume_place (
    person_id bigint not null references person,
    course_unit_id bigint not null references course_unit,
    step_id bigint not null references step,
    seen_at timestamptz not null default now(),
    primary key (person_id, course_unit_id)
);
