-- The application's role may read and write rows, and nothing else. When it is the owner itself, it may anyway.
do $$
begin
    if '${app}' <> current_user then
        grant usage on schema public to "${app}";
        grant select, insert, update, delete on all tables in schema public to "${app}";
        grant usage, select on all sequences in schema public to "${app}";
    end if;
end
$$;
