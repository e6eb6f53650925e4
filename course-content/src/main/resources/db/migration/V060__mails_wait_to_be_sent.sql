-- Mails that wait, were sent, or could not be. A mail is due, sent or given up, and one of them only. The details may
-- hold a link that is a secret: they are emptied once the mail was sent.
create table mail (
    id bigint generated always as identity primary key,
    uuid uuid not null unique default gen_random_uuid(),
    kind text not null,
    language text not null,
    address text not null,
    details jsonb,
    queued_at timestamptz not null default now(),
    attempts integer not null default 0,
    due_at timestamptz,
    give_up_at timestamptz not null,
    sent_at timestamptz,
    given_up_at timestamptz,
    problem text,
    check (num_nonnulls(due_at, sent_at, given_up_at) = 1),
    check (sent_at is null or details is null)
);
create index mail_due on mail (due_at) where due_at is not null;
create index mail_queued on mail (queued_at);
create index mail_address on mail (lower(address));
