-- Peer feedback on one worksheet in one cohort.
create table peer_round (
    id bigint generated always as identity primary key,
    uuid uuid not null unique default gen_random_uuid(),
    cohort_id bigint not null references cohort,
    step_id bigint not null references step,
    mode text not null check (mode in ('open', 'anonymous')),
    due_on date not null,
    -- How many each writes, and each piece of work gets.
    reviews integer not null check (reviews between 1 and 5),
    sample text not null,
    -- Goes up with each change, so that the second of two is told.
    changes integer not null default 1,
    begun_at timestamptz not null default now(),
    reminded_at timestamptz,
    unique (cohort_id, step_id)
);

-- The rubric of the round, and how the lecturer rates the sample by it.
create table peer_criterion (
    round_id bigint not null references peer_round,
    position integer not null,
    key text not null,
    criterion text not null,
    levels text[] not null,
    sample_level integer not null,
    sample_why text not null,
    primary key (round_id, key)
);

create table sample_rating (
    round_id bigint not null references peer_round,
    person_id bigint not null references person,
    criterion_key text not null,
    level integer not null,
    rated_at timestamptz not null default now(),
    primary key (round_id, person_id, criterion_key)
);
create index sample_rating_person on sample_rating (person_id);

-- Somebody was given a version to review; what she says is feedback. One that did not come in time is given to somebody
-- else, and still welcome.
create table peer_review (
    id bigint generated always as identity primary key,
    uuid uuid not null unique default gen_random_uuid(),
    round_id bigint not null references peer_round,
    version_id bigint not null references hand_in_version on delete cascade,
    person_id bigint not null references person,
    given_at timestamptz not null default now(),
    sent_at timestamptz,
    missed_at timestamptz,
    unique (version_id, person_id)
);
create index peer_review_person on peer_review (person_id);
create index peer_review_round on peer_review (round_id);

-- What she who got it thinks of it.
create table feedback_reply (
    feedback_id bigint primary key references feedback on delete cascade,
    helpful boolean not null,
    body text not null,
    replied_at timestamptz not null default now()
);
