-- What who accompanies a cohort tells everybody in it: as a thread, now or at a set time.
create table announcement (
    id bigint generated always as identity primary key,
    uuid uuid not null unique default gen_random_uuid(),
    cohort_id bigint not null references cohort,
    person_id bigint not null references person,
    title text not null,
    body text not null,
    -- Names the sending, as with a post.
    sending uuid not null unique,
    due_at timestamptz not null
);
create index announcement_due on announcement (due_at);
create index announcement_person on announcement (person_id);

alter table thread add announced_at timestamptz;

-- That something was said that concerns somebody; once for each post.
create table notification (
    id bigint generated always as identity primary key,
    person_id bigint not null references person,
    post_id bigint not null references post on delete cascade,
    kind text not null check (kind in ('reply', 'mention', 'announcement')),
    noted_at timestamptz not null default now(),
    read_at timestamptz,
    mailed_at timestamptz,
    unique (person_id, post_id)
);
create index notification_post on notification (post_id);
create index notification_unread on notification (person_id) where read_at is null;

-- What somebody wants to hear of in a cohort; without a row everything, and a mail a day.
create table notification_choice (
    person_id bigint not null references person,
    cohort_id bigint not null references cohort,
    replies boolean not null,
    mentions boolean not null,
    announcements boolean not null,
    mail text not null check (mail in ('daily', 'weekly', 'off')),
    primary key (person_id, cohort_id)
);
