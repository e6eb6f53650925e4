-- The text in one field of one activity. The version grows by one with each save, so that two tabs see each other.
create table written (
    id bigint generated always as identity primary key,
    person_id bigint not null references person,
    step_id bigint not null references step,
    field_key text not null,
    body text not null,
    version integer not null default 1,
    written_at timestamptz not null default now(),
    unique (person_id, step_id, field_key)
);

create table written_before (
    id bigint generated always as identity primary key,
    written_id bigint not null references written,
    body text not null,
    version integer not null,
    written_at timestamptz not null,
    unique (written_id, version)
);

-- Who may read what she writes for an activity; set when she first writes, widened only by her.
create table written_audience (
    person_id bigint not null references person,
    step_id bigint not null references step,
    visibility text not null check (visibility in ('me', 'lecturer', 'cohort')),
    chosen_at timestamptz,
    primary key (person_id, step_id)
);

-- A photo or file that belongs to a field; its description in words is the field's text.
create table attachment (
    id bigint generated always as identity primary key,
    uuid uuid not null unique default gen_random_uuid(),
    person_id bigint not null references person,
    step_id bigint not null references step,
    field_key text not null,
    file_name text not null,
    media_type text not null,
    content bytea not null,
    uploaded_at timestamptz not null default now(),
    unique (person_id, step_id, field_key)
);

-- Margin notes; always private. The version is for two tabs, as above.
create table note (
    id bigint generated always as identity primary key,
    person_id bigint not null references person,
    step_id bigint not null references step,
    body text not null,
    version integer not null default 1,
    written_at timestamptz not null default now(),
    unique (person_id, step_id)
);

create table saved_item (
    id bigint generated always as identity primary key,
    person_id bigint not null references person,
    course_unit_id bigint references course_unit,
    case_study_id bigint references case_study,
    actor_id bigint references actor,
    saved_at timestamptz not null default now(),
    check (num_nonnulls(course_unit_id, case_study_id, actor_id) = 1),
    unique nulls not distinct (person_id, course_unit_id, case_study_id, actor_id)
);
