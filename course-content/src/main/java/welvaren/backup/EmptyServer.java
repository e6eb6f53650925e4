package welvaren.backup;

import static org.jooq.SQLDialect.POSTGRES;

import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import welvaren.backup.Restoring.Place;

/// An empty database on a server of somebody else, which is filled from a backup: in a schema that
/// nobody looks at, whose tables then move to `public` in one transaction.
record EmptyServer(DataSource owner, String application) {

    private static final String SCHEMA = "welvaren_restoring";

    private static final String MOVES =
            """
            select format('alter %s %I.%I set schema public', case relkind
                          when 'S' then 'sequence' when 'v' then 'view' else 'table' end,
                          nspname, relname)
              from pg_class c join pg_namespace n on n.oid = relnamespace
             where nspname = 'welvaren_restoring' and relkind in ('r', 'p', 'v', 'S')
               and not exists (select from pg_depend
                                where objid = c.oid and classid = 'pg_class'::regclass
                                  and deptype in ('a', 'i') and relkind = 'S')
            union all
            select format('alter routine %s set schema public', p.oid::regprocedure)
              from pg_proc p where pronamespace = 'welvaren_restoring'::regnamespace
            union all
            select format('alter type %I.%I set schema public', 'welvaren_restoring', typname)
              from pg_type
             where typnamespace = 'welvaren_restoring'::regnamespace and typtype in ('e', 'd')
            """;

    void refuseFilled() throws SQLException {
        try (var connection = owner.getConnection()) {
            var tables =
                    DSL.using(connection, POSTGRES)
                            .fetch(
                                    """
                                    select relname::text from pg_class
                                     where relnamespace = 'public'::regnamespace
                                       and relkind in ('r', 'p')
                                    """);
            if (tables.isNotEmpty()) {
                throw new BackupRefused(
                        "The database is not empty (it has the table %s): name an empty one."
                                .formatted(tables.getFirst().get(0)));
            }
        }
    }

    void fill(Archive archive, ErasureList erased, Consumer<String> step)
            throws IOException, SQLException {
        try (var connection = owner.getConnection()) {
            var db = DSL.using(connection, POSTGRES);
            refuseOthersAtWork(db);
            removeUnfinished(db);
            try {
                db.execute("create schema " + SCHEMA);
                var place = new Place(owner, application, SCHEMA);
                var restoring = new Restoring(place, archive, step);
                restoring.load();
                restoring.bringUpToDate(erased);
                step.accept("place");
                db.transaction(inside -> moveToPublic(inside.dsl()));
            } finally {
                removeUnfinished(db);
            }
        }
    }

    /// The lock is given back with the connection, whatever becomes of us.
    private static void refuseOthersAtWork(DSLContext db) {
        var ours =
                db.fetchSingle("select pg_try_advisory_lock(hashtext('welvaren restore'))")
                        .get(0, boolean.class);
        if (!ours) {
            throw new BackupRefused("Another restore is at work in this database.");
        }
    }

    private static void removeUnfinished(DSLContext db) {
        db.execute("drop schema if exists %s cascade".formatted(SCHEMA));
    }

    /// Dropping the schema fails where something has stayed behind, and then all of it stays.
    private static void moveToPublic(DSLContext db) {
        db.fetch(MOVES).forEach(move -> db.execute(move.get(0, String.class)));
        db.execute("drop schema " + SCHEMA);
    }
}
