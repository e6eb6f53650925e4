-- What somebody hands in for one worksheet in one cohort, version after version.
create table hand_in (
    id bigint generated always as identity primary key,
    uuid uuid not null unique default gen_random_uuid(),
    cohort_id bigint not null references cohort,
    person_id bigint not null references person,
    step_id bigint not null references step,
    -- Goes up with each version, each answer and each remark that is sent.
    changes integer not null default 1,
    unique (cohort_id, person_id, step_id)
);
create index hand_in_person on hand_in (person_id);

-- As it was when she handed it in. The verdict stays with it, also when the account goes of who gave it.
create table hand_in_version (
    id bigint generated always as identity primary key,
    hand_in_id bigint not null references hand_in on delete cascade,
    number integer not null check (number > 0),
    note text not null,
    handed_in_at timestamptz not null default now(),
    verdict text check (verdict in ('accepted', 'revision')),
    answered_at timestamptz,
    unique (hand_in_id, number),
    check ((verdict is null) = (answered_at is null))
);

create table hand_in_text (
    version_id bigint not null references hand_in_version on delete cascade,
    field_key text not null,
    body text not null,
    primary key (version_id, field_key)
);

-- A copy: who replaces a file in her worksheet does not change what she handed in.
create table hand_in_file (
    id bigint generated always as identity primary key,
    uuid uuid not null unique default gen_random_uuid(),
    version_id bigint not null references hand_in_version on delete cascade,
    field_key text not null,
    attachment_uuid uuid not null,
    file_name text not null,
    media_type text not null,
    content bytea not null,
    unique (version_id, field_key)
);

-- What somebody is about to say, saved as she types; nobody else reads it.
create table feedback_draft (
    version_id bigint not null references hand_in_version on delete cascade,
    by_person_id bigint not null references person,
    place text not null,
    body text not null,
    saved_at timestamptz not null default now(),
    primary key (version_id, by_person_id, place)
);
create index feedback_draft_by on feedback_draft (by_person_id);

create table feedback (
    id bigint generated always as identity primary key,
    uuid uuid not null unique default gen_random_uuid(),
    version_id bigint not null references hand_in_version on delete cascade,
    by_person_id bigint not null references person,
    given_as text not null check (given_as in ('lecturer', 'peer')),
    given_at timestamptz not null default now(),
    unique (version_id, by_person_id, given_as)
);
create index feedback_by on feedback (by_person_id);

-- Where it is said: of a field, of a criterion of the rubric, or of the whole; a level is kept as its number.
create table feedback_remark (
    feedback_id bigint not null references feedback on delete cascade,
    place text not null,
    body text not null,
    primary key (feedback_id, place)
);
