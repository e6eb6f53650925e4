-- The application's role may read and write rows, and nothing else; also when it is not the owner.
grant usage on schema public to "${app}";
grant select, insert, update, delete on all tables in schema public to "${app}";
grant usage, select on all sequences in schema public to "${app}";
