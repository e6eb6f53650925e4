-- Who was erased, so that an older backup cannot bring anybody back.
create table erasure (
    person_uuid uuid primary key,
    erased_at timestamptz not null default now()
);

-- What the nightly backup did. Proven: its file was restored aside and came out equal.
create table backup (
    id bigint generated always as identity primary key,
    file text not null,
    made_at timestamptz not null default now(),
    proven_at timestamptz,
    problem text
);
