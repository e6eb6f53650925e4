-- Roughly what browser it is, and when it was last used: so that people know their own browsers, and unused ones are
-- forgotten. No address.
alter table remembered_sign_in
    add column browser text not null default '',
    add column seen_at timestamptz not null default now();
