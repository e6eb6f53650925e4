-- On which day somebody used her account last, and on which day she was told by mail that it goes: so that accounts that
-- nobody uses do not stay for ever. Whoever has one on the day of this migration counts as using it.
alter table person
    add column used_on date not null default current_date,
    add column warned_on date;
create index person_used on person (used_on);
