-- Who did what, when and to whom. Each row carries a hash of itself and of the row before, so that a row that was
-- changed or taken out shows. People are named by the id of their row only: after an erasure it points to nobody.
create table audit_entry (
    id bigint primary key,
    happened_at timestamptz not null,
    event text not null,
    by_person_id bigint,
    about_person_id bigint,
    detail text not null,
    previous bytea not null,
    hash bytea not null
);
create index audit_entry_of_person on audit_entry (about_person_id, id);

-- Rows are added, and forgotten after a year; nothing else, whoever asks.
create function audit_entry_stays() returns trigger language plpgsql as $$
begin
    raise exception 'The audit log is only added to';
end
$$;
create trigger audit_entry_is_not_changed before update or truncate on audit_entry
    for each statement execute function audit_entry_stays();
create trigger audit_entry_is_kept_a_year before delete on audit_entry
    for each row when (old.happened_at > now() - interval '1 year') execute function audit_entry_stays();
