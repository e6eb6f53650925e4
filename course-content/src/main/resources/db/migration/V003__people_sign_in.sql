create table person (
    id bigint generated always as identity primary key,
    uuid uuid not null unique default gen_random_uuid(),
    email text not null,
    name text not null,
    password_hash text not null,
    language text not null,
    created_at timestamptz not null default now()
);
create unique index person_email on person (lower(email));

-- Spring Security's remember-me tokens; the shape is theirs. The username is the person's uuid.
create table persistent_logins (
    username varchar(64) not null,
    series varchar(64) primary key,
    token varchar(64) not null,
    last_used timestamp not null
);
create index persistent_logins_username on persistent_logins (username);

-- Once a database held demo people it is marked for good; production refuses it.
create table installation (
    only_row boolean primary key default true check (only_row),
    installed_at timestamptz not null default now(),
    demo_people_at timestamptz
);
insert into installation default values;
