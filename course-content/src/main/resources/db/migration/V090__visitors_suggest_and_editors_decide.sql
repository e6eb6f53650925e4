-- What a visitor suggests for the library: a new case, or a correction of something that is there. Nobody needs an
-- account for it: who wants to be named or answered says so in words.
create table suggestion (
    id bigint generated always as identity primary key,
    uuid uuid not null unique default gen_random_uuid(),
    person_id bigint references person,
    subject_kind text check (subject_kind in ('case', 'actor', 'term', 'unit')),
    subject_key text,
    language text not null,
    title text not null,
    body text not null,
    source text not null,
    sender_name text not null,
    sender_email text not null,
    credited boolean not null,
    received_at timestamptz not null default now(),
    verdict text check (verdict in ('accepted', 'declined')),
    reason text not null default '',
    decided_at timestamptz,
    check ((subject_kind is null) = (subject_key is null)),
    check ((verdict is null) = (decided_at is null))
);
create index suggestion_person on suggestion (person_id);
create index suggestion_open on suggestion (received_at) where verdict is null;

-- What an accepted suggestion makes of a file of content. Each builds on the one before in the same file, so that what
-- is still to be carried over into the files can be told from the files alone.
create table content_change (
    id bigint generated always as identity primary key,
    suggestion_id bigint references suggestion on delete set null,
    path text not null,
    before_body text not null,
    after_body text not null,
    made_at timestamptz not null default now()
);
create index content_change_of_file on content_change (path, id);
