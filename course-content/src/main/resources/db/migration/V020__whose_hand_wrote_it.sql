-- A margin note is written like any text, in a field of its part: it needs no table of its own.
drop table note;

-- Which tab or device wrote it last, and since when no earlier version of it was kept: the two things that decide
-- whether the text that is replaced is kept.
alter table written
    add column hand uuid not null default gen_random_uuid(),
    add column kept_at timestamptz not null default now();
alter table written alter column hand drop default;
