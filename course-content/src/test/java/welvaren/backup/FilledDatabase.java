package welvaren.backup;

import static org.jooq.SQLDialect.POSTGRES;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import welvaren.backup.Manifest.TablePart;

/// A database with rows that are hard to copy, and what makes two databases equal.
final class FilledDatabase {

    static final String ADA = "00000000-0000-0000-0000-0000000000ad";
    static final String ZOE = "00000000-0000-0000-0000-00000000020e";

    private static final String ROWS =
            """
            insert into person (uuid, email, name, password_hash, language)
            values ('%s', 'ada@example.org', E'Ada\\tO''Hara\\n\\\\N é 🙂', '-', 'nl'),
                   ('%s', 'zoe@example.org', '', '-', 'en');
            insert into course_module (key, position) values ('praten', 1);
            insert into course_unit (course_module_id, key, position)
            select id, 'luisteren', 1 from course_module;
            insert into step (course_unit_id, kind, key, position, required)
            select id, 'activity', 'foto', 1, true from course_unit;
            insert into progress_event (person_id, course_unit_id, kind, detail)
            select p.id, u.id, 'answered', '{"answer": [1, null, "\\u00e9"]}'
              from person p, course_unit u;
            insert into attachment
                   (person_id, step_id, field_key, file_name, media_type, content)
            select p.id, s.id, 'photo', 'photo.png', 'image/png',
                   decode(string_agg(lpad(to_hex(n), 2, '0'), ''), 'hex')
              from person p, step s, generate_series(0, 255) n
             group by p.id, s.id;
            insert into audit_entry (id, happened_at, event, detail, previous, hash)
            values (1, '2020-02-29 12:00:00.123456+01', 'signed-in', 'long ago', '\\x00', '\\xff');
            insert into change (kind, ref) values ('unit', 'praten/luisteren');
            update installation set installed_at = now() - interval '2 years';
            """
                    .formatted(ADA, ZOE);

    private FilledDatabase() {}

    static void fill(DSLContext db) {
        db.execute(ROWS);
    }

    /// Each table with its count and its hash.
    static Set<TablePart> contents(DataSource database) throws IOException, SQLException {
        var contents = new TreeSet<TablePart>(Comparator.comparing(TablePart::name));
        try (var snapshot = Snapshot.of(database)) {
            for (var table : snapshot.tables()) {
                contents.add(table.copyTo(OutputStream.nullOutputStream(), snapshot.connection()));
            }
        }
        return contents;
    }

    /// Every constraint, index, trigger and function, as PostgreSQL would write it.
    static Set<String> structure(DataSource database) {
        return Set.copyOf(
                DSL.using(database, POSTGRES)
                        .fetch(
                                """
                                select conname || ' ' || pg_get_constraintdef(oid) || convalidated::text
                                  from pg_constraint where connamespace = 'public'::regnamespace
                                union all
                                select indexdef from pg_indexes where schemaname = 'public'
                                union all
                                select pg_get_triggerdef(t.oid) || tgenabled::text
                                  from pg_trigger t where not tgisinternal
                                union all
                                select pg_get_functiondef(oid) from pg_proc
                                 where pronamespace = 'public'::regnamespace
                                union all
                                select nspname from pg_namespace
                                """)
                        .map(row -> row.get(0, String.class)));
    }
}
