-- What a cohort talks about. At the discussion of a unit there is one for each cohort, which nobody opened.
create table thread (
    id bigint generated always as identity primary key,
    uuid uuid not null unique default gen_random_uuid(),
    cohort_id bigint not null references cohort,
    -- Who opened it; null at the discussion of a unit, and when she is gone.
    person_id bigint references person,
    -- The discussion of a unit; then the title comes from the content.
    step_id bigint references step,
    title text not null,
    -- Whether participants read what others say only once they said something themselves.
    answer_first boolean not null default false,
    -- The number of the last post.
    last_number integer not null default 0,
    -- Goes up with every change but a new post, so that an open page knows when to look again.
    revision integer not null default 0,
    opened_at timestamptz not null default now(),
    last_post_at timestamptz not null default now(),
    -- When somebody else first said something in it.
    answered_at timestamptz,
    pinned_at timestamptz,
    closed_at timestamptz,
    unique (cohort_id, step_id)
);
create index thread_person on thread (person_id);

create table post (
    id bigint generated always as identity primary key,
    uuid uuid not null unique default gen_random_uuid(),
    thread_id bigint not null references thread on delete cascade,
    -- In the order in which they were posted; without gaps, because the thread is locked meanwhile.
    number integer not null,
    -- Replies are one level deep: this one replies to none itself.
    answers_post_id bigint references post on delete cascade,
    -- Null when she is gone and others had answered.
    person_id bigint references person,
    -- Names the sending, so that what is sent twice is posted once.
    sending uuid not null,
    body text not null,
    posted_at timestamptz not null default now(),
    edited_at timestamptz,
    -- When somebody else first answered it.
    answered_at timestamptz,
    -- Then the text is gone, and a mark stays.
    deleted_at timestamptz,
    hidden_at timestamptz,
    unique (thread_id, number),
    unique (thread_id, sending)
);
create index post_person on post (person_id);
create index post_answers on post (answers_post_id, number);

create table post_before (
    id bigint generated always as identity primary key,
    post_id bigint not null references post on delete cascade,
    body text not null,
    written_at timestamptz not null
);
create index post_before_post on post_before (post_id);

create table helpful_mark (
    post_id bigint not null references post on delete cascade,
    person_id bigint not null references person,
    marked_at timestamptz not null default now(),
    primary key (post_id, person_id)
);
create index helpful_mark_person on helpful_mark (person_id);

create table mention (
    post_id bigint not null references post on delete cascade,
    person_id bigint not null references person,
    primary key (post_id, person_id)
);
create index mention_person on mention (person_id);

-- Which posts somebody saw, by their numbers: a few ranges, however many posts there are.
create table thread_seen (
    person_id bigint not null references person,
    thread_id bigint not null references thread on delete cascade,
    numbers int4multirange not null,
    primary key (person_id, thread_id)
);
create index thread_seen_thread on thread_seen (thread_id);

-- What somebody types: in a thread, as a reply in one, or as the beginning of a new one.
create table post_draft (
    id bigint generated always as identity primary key,
    person_id bigint not null references person,
    cohort_id bigint not null references cohort,
    thread_id bigint references thread on delete cascade,
    answers_post_id bigint references post on delete cascade,
    title text not null,
    body text not null,
    sending uuid not null,
    written_at timestamptz not null default now(),
    unique nulls not distinct (person_id, cohort_id, thread_id, answers_post_id)
);
create index post_draft_thread on post_draft (thread_id);
create index post_draft_answers on post_draft (answers_post_id);

-- Posts that somebody reported, and what who accompanies the cohort decided about them. Only added to.
create table moderation (
    id bigint generated always as identity primary key,
    post_id bigint not null references post on delete cascade,
    person_id bigint not null references person,
    event text not null check (event in ('reported', 'hidden', 'shown', 'left')),
    reason text not null,
    happened_at timestamptz not null default now()
);
create index moderation_post on moderation (post_id);
create index moderation_person on moderation (person_id);
