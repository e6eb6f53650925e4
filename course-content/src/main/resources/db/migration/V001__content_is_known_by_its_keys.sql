-- The very files that were checked; the catalogue is read from them.
create table content_file (
    path text primary key,
    body text not null,
    imported_at timestamptz not null default now()
);

-- One row for whatever progress, texts and bookmarks point to. What vanished from the files is retired, never deleted;
-- the last titles are kept so that it can still be named.
create table course_module (
    id bigint generated always as identity primary key,
    key text not null unique,
    position integer not null,
    title_nl text,
    title_en text,
    retired_at timestamptz
);

create table course_unit (
    id bigint generated always as identity primary key,
    course_module_id bigint not null references course_module,
    key text not null,
    position integer not null,
    title_nl text,
    title_en text,
    retired_at timestamptz,
    unique (course_module_id, key)
);

-- A part or an activity of a unit. Parts and required activities are the steps that progress counts.
create table step (
    id bigint generated always as identity primary key,
    course_unit_id bigint not null references course_unit,
    kind text not null check (kind in ('part', 'activity')),
    key text not null,
    position integer not null,
    required boolean not null,
    title_nl text,
    title_en text,
    retired_at timestamptz,
    unique (course_unit_id, kind, key)
);

create table case_study (
    id bigint generated always as identity primary key,
    key text not null unique,
    title_nl text,
    title_en text,
    retired_at timestamptz
);

create table actor (
    id bigint generated always as identity primary key,
    key text not null unique,
    name text not null,
    retired_at timestamptz
);
