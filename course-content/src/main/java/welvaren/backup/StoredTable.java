package welvaren.backup;

import static java.util.stream.Collectors.joining;
import static org.jooq.SQLDialect.POSTGRES;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;
import welvaren.backup.Manifest.TablePart;

/// A table whose rows must last.
///
/// @param order by the primary key: the same rows give the same bytes, wherever they are
/// @param binary because it has files in it, which would double in size as text
record StoredTable(String name, List<String> columns, String order, boolean binary) {

    /// Flyway writes its own history, and the feed of changes begins anew after a restore.
    static final List<String> LEFT_OUT = List.of("flyway_schema_history", "change", "change_epoch");

    private static final int BUFFER = 1 << 16;

    private static final String TABLES =
            """
            select t.relname::text,
                   (select array_agg(c.attname::text order by c.attnum)
                      from pg_attribute c
                     where c.attrelid = t.oid and c.attnum > 0 and not c.attisdropped
                       and c.attgenerated = ''),
                   (select string_agg(quote_ident(c.attname)
                               || case when c.attcollation = 0 then '' else ' collate "C"' end,
                               ', ' order by array_position(k.indkey::int2[], c.attnum))
                      from pg_index k
                      join pg_attribute c on c.attrelid = t.oid and c.attnum = any (k.indkey)
                     where k.indrelid = t.oid and k.indisprimary),
                   exists (select from pg_attribute c
                            where c.attrelid = t.oid and c.atttypid = 'bytea'::regtype)
              from pg_class t
             where t.relnamespace = current_schema()::regnamespace and t.relkind = 'r'
             order by t.relname collate "C"
            """;

    StoredTable {
        columns = List.copyOf(columns);
    }

    /// Every table but those in [#LEFT_OUT].
    static List<StoredTable> in(Connection connection) {
        return DSL.using(connection, POSTGRES).fetch(TABLES).stream()
                .map(StoredTable::table)
                .filter(table -> !LEFT_OUT.contains(table.name))
                .toList();
    }

    private static StoredTable table(Record row) {
        var order = row.get(2, String.class);
        return new StoredTable(
                row.get(0, String.class),
                List.of(row.get(1, String[].class)),
                order == null ? "t::text collate \"C\"" : order,
                row.get(3, boolean.class));
    }

    /// Writes its rows and tells what was written.
    TablePart copyTo(OutputStream target, Connection connection) throws IOException, SQLException {
        var digest = Sha256.digest();
        var hashed = new BufferedOutputStream(new DigestOutputStream(target, digest), BUFFER);
        var rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql(), hashed);
        hashed.flush();
        return new TablePart(
                name, columns, binary, rows, HexFormat.of().formatHex(digest.digest()));
    }

    private String sql() {
        return "copy (select %s from %s t order by %s) to stdout (format %s)"
                .formatted(names(columns), name(name), order, format(binary));
    }

    static String copyFrom(TablePart part) {
        return "copy %s (%s) from stdin (format %s)"
                .formatted(name(part.name()), names(part.columns()), format(part.binary()));
    }

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String names(List<String> names) {
        return names.stream().map(StoredTable::name).collect(joining(", "));
    }

    private static String format(boolean binary) {
        return binary ? "binary" : "text";
    }
}
