-- A group of people that learns together, for a while. Nobody owns it: who leads it is enrolled as a lecturer.
create table cohort (
    id bigint generated always as identity primary key,
    uuid uuid not null unique default gen_random_uuid(),
    name text not null,
    language text not null,
    starts_on date not null,
    ends_on date not null,
    -- The ready plan of the content that it began with, for the titles of its weeks.
    rhythm_key text,
    join_code text not null unique,
    joinable_until_on date,
    joining_closed_at timestamptz,
    -- How many participants it has room for; null when that does not matter.
    seats integer check (seats > 0),
    -- Goes up with each change of what lecturers set, so that the second of two is told.
    version integer not null default 1,
    made_at timestamptz not null default now(),
    archived_at timestamptz,
    check (starts_on <= ends_on)
);

-- What is due later moves on by a week for each of these.
create table class_free_week (
    cohort_id bigint not null references cohort,
    monday_on date not null check (extract(isodow from monday_on) = 1),
    primary key (cohort_id, monday_on)
);

-- The day as it would be without class-free weeks.
create table planned_unit (
    cohort_id bigint not null references cohort,
    course_unit_id bigint not null references course_unit,
    standing text not null check (standing in ('mandatory', 'optional', 'hidden')),
    due_on date,
    primary key (cohort_id, course_unit_id),
    check (due_on is null or standing = 'mandatory')
);

create table enrolment (
    cohort_id bigint not null references cohort,
    person_id bigint not null references person,
    role text not null check (role in ('participant', 'lecturer', 'coach')),
    joined_at timestamptz not null default now(),
    left_at timestamptz,
    primary key (cohort_id, person_id)
);
create index enrolment_person on enrolment (person_id);

-- More time for one learner: for one unit, or for all where it names none.
create table extension (
    id bigint generated always as identity primary key,
    uuid uuid not null unique default gen_random_uuid(),
    cohort_id bigint not null references cohort,
    person_id bigint not null references person,
    course_unit_id bigint references course_unit,
    extra_days integer not null check (extra_days between 1 and 365),
    reason text not null,
    granted_at timestamptz not null default now(),
    unique nulls not distinct (cohort_id, person_id, course_unit_id)
);
create index extension_person on extension (person_id);
