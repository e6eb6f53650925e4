-- The transactional outbox. A follower's bookmark is (epoch, pg_snapshot), so a row needs no order, only its transaction.
create table change (
    id bigint generated always as identity primary key,
    xid xid8 not null default pg_current_xact_id(),
    kind text not null,
    ref text not null,
    changed_at timestamptz not null default now()
);
create index change_xid on change (xid);

-- Renewed by restore and major upgrade, where transaction ids start again lower.
create table change_epoch (
    only_row boolean primary key default true check (only_row),
    epoch uuid not null default gen_random_uuid()
);
insert into change_epoch default values;
