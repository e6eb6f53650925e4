package welvaren.backup;

import static org.jooq.SQLDialect.POSTGRES;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import welvaren.backup.Manifest.TablePart;
import welvaren.backup.Restoring.Place;
import welvaren.postgres.Workshop;

/// Proves a backup by restoring it into a server of its own, which is thrown away.
///
/// @param programs a home whose unpacked PostgreSQL may be shared; it need not exist
record Proof(Path programs) {

    private static final String WORKSHOP = ".welvaren-proof";

    private static final String DAMAGED_ROWS =
            """
            select count(*) from pg_class t cross join lateral verify_heapam(t.oid)
             where t.relnamespace = 'public'::regnamespace and t.relkind = 'r'
            """;

    /// Fails at the first index that lacks a row or has one out of order.
    private static final String INDEXES =
            """
            select count(bt_index_check(i.indexrelid, true)::text)
              from pg_index i
              join pg_class c on c.oid = i.indexrelid
              join pg_am a on a.oid = c.relam and a.amname = 'btree'
             where c.relnamespace = 'public'::regnamespace
            """;

    /// @param folder where there is room for the restored database
    /// @throws BackupRefused when the backup is damaged or what was restored is not equal
    Manifest of(Path file, Path folder) throws IOException, SQLException {
        try (var archive = Archive.open(file);
                var workshop = Workshop.in(folder.resolve(WORKSHOP), programs)) {
            var place = new Place(workshop.asOwner(), workshop.applicationRole(), "public");
            var restoring = new Restoring(place, archive, _ -> {});
            restoring.load();
            compare(archive.manifest(), place);
            restoring.bringUpToDate(ErasureList.empty());
            checkPages(workshop);
            return archive.manifest();
        }
    }

    private static void compare(Manifest manifest, Place place) throws IOException, SQLException {
        var saved =
                manifest.tables().stream()
                        .collect(Collectors.toMap(TablePart::name, Function.identity()));
        try (var snapshot = Snapshot.of(place.owner())) {
            for (var table : snapshot.tables()) {
                var restored = table.copyTo(OutputStream.nullOutputStream(), snapshot.connection());
                if (!restored.equals(saved.get(table.name()))) {
                    throw new BackupRefused(
                            "The restored table %s is not equal to the saved one."
                                    .formatted(table.name()));
                }
            }
        }
    }

    private static void checkPages(Workshop workshop) throws SQLException {
        try (var connection = workshop.asSuperuser().getConnection()) {
            var db = DSL.using(connection, POSTGRES);
            db.execute("create extension if not exists amcheck");
            db.fetch(INDEXES);
            if (db.fetchSingle(DAMAGED_ROWS).get(0, long.class) > 0) {
                throw new BackupRefused("The restored tables are damaged: is the disk sound?");
            }
        } catch (DataAccessException e) {
            throw new BackupRefused("An index of the restored database is damaged.", e);
        }
    }
}
