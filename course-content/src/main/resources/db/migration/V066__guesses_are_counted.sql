-- When somebody tried something that may not be tried often. The key is a hash, so an address that has no account is
-- counted like one that has, and is not kept.
create table attempt (
    key bytea not null,
    tried_at timestamptz not null
);
create index attempt_key on attempt (key, tried_at);
create index attempt_tried on attempt (tried_at);
