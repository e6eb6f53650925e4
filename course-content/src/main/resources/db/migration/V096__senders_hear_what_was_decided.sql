-- Whether who suggests something wants a mail once it is decided.
alter table suggestion add column answer_wanted boolean not null default false;
