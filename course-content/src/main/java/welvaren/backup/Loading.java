package welvaren.backup;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.jooq.SQLDialect.POSTGRES;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;
import welvaren.backup.Manifest.SequencePart;
import welvaren.backup.Manifest.TablePart;

/// Fills the tables of a fresh database from a backup, in one transaction.
///
/// Foreign keys are taken off meanwhile and put back as they were, which checks every row: so the
/// order of the tables does not matter. Triggers sleep; what they would do is in the rows already.
final class Loading {

    private static final String FOREIGN_KEYS =
            """
            select format('alter table %I drop constraint %I', t.relname, k.conname),
                   format('alter table %I add constraint %I %s', t.relname, k.conname,
                          pg_get_constraintdef(k.oid))
              from pg_constraint k join pg_class t on t.oid = k.conrelid
             where k.contype = 'f' and t.relnamespace = current_schema()::regnamespace
            """;

    private record ForeignKey(String drop, String add) {}

    private final Connection connection;
    private final DSLContext db;
    private final Archive archive;
    private final List<TablePart> tables;

    Loading(Connection connection, Archive archive) {
        this.connection = connection;
        this.db = DSL.using(connection, POSTGRES);
        this.archive = archive;
        this.tables = archive.manifest().tables();
    }

    void run(Consumer<String> step) throws IOException, SQLException {
        connection.setAutoCommit(false);
        Snapshot.prepare(connection);
        refuseOtherTables();
        var foreignKeys = foreignKeys();
        foreignKeys.forEach(key -> db.execute(key.drop));
        triggers("disable");
        removeWhatMigrationsAdded();
        for (var table : tables) {
            step.accept(table.name());
            load(table);
        }
        triggers("enable");
        step.accept("references");
        foreignKeys.forEach(key -> db.execute(key.add));
        archive.manifest().sequences().forEach(this::goOn);
        db.execute("analyze " + everyTable());
        connection.commit();
    }

    private void refuseOtherTables() {
        var there = StoredTable.in(connection).stream().map(StoredTable::name).collect(toSet());
        var saved = tables.stream().map(TablePart::name).collect(toSet());
        if (!there.equals(saved)) {
            throw new BackupRefused(
                    "The backup does not hold the tables of its schema: it was changed, or made by"
                            + " another product.");
        }
    }

    private List<ForeignKey> foreignKeys() {
        return db.fetch(FOREIGN_KEYS)
                .map(row -> new ForeignKey(row.get(0, String.class), row.get(1, String.class)));
    }

    private void triggers(String verb) {
        for (var table : tables) {
            db.execute("alter table %s %s trigger user".formatted(name(table), verb));
        }
    }

    private void removeWhatMigrationsAdded() {
        db.execute("truncate " + everyTable());
    }

    private String everyTable() {
        return tables.stream().map(Loading::name).collect(joining(", "));
    }

    private void load(TablePart table) throws IOException, SQLException {
        try (var rows = archive.rows(table)) {
            var loaded =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(StoredTable.copyFrom(table), rows);
            if (loaded != table.rows()) {
                throw new BackupRefused(
                        "The backup is damaged: %s should have %d rows and has %d."
                                .formatted(table.name(), table.rows(), loaded));
            }
        }
    }

    private void goOn(SequencePart sequence) {
        db.execute(
                "select setval(quote_ident({0})::regclass, {1})",
                DSL.val(sequence.name()), DSL.val(sequence.lastValue()));
    }

    private static String name(TablePart table) {
        return StoredTable.name(table.name());
    }
}
