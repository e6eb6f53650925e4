-- What somebody tells those who are in a cohort with her; each may be empty.
create table profile (
    person_id bigint primary key references person,
    pronouns text not null,
    brings text not null,
    told_at timestamptz not null default now()
);

-- What she herself wants to reach in a cohort, and the units that serve it.
create table goal (
    cohort_id bigint not null references cohort,
    person_id bigint not null references person,
    body text not null,
    set_at timestamptz not null default now(),
    primary key (cohort_id, person_id)
);
create index goal_person on goal (person_id);
create table goal_unit (
    cohort_id bigint not null references cohort,
    person_id bigint not null references person,
    course_unit_id bigint not null references course_unit,
    primary key (cohort_id, person_id, course_unit_id)
);
create index goal_unit_person on goal_unit (person_id);

-- Whether a unit is clear to her now, and if not, why: for who accompanies her cohorts.
create table unit_clarity (
    person_id bigint not null references person,
    course_unit_id bigint not null references course_unit,
    clear boolean not null,
    because text not null,
    told_at timestamptz not null default now(),
    primary key (person_id, course_unit_id)
);
create index unit_clarity_unit on unit_clarity (course_unit_id);
