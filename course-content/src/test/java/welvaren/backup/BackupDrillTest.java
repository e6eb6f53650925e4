package welvaren.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import welvaren.postgres.DatabaseSettings;
import welvaren.postgres.DatabaseVisit;
import welvaren.postgres.EmbeddedPostgres;
import welvaren.postgres.TestHomes;

/// How long a backup takes and what writers notice of it: `./welvaren drill backup`.
@EnabledIfSystemProperty(named = "welvaren.backup.megabytes", matches = "\\d+")
class BackupDrillTest {

    private static final Logger log = LoggerFactory.getLogger(BackupDrillTest.class);
    private static final int MEGABYTE = 1 << 20;
    private static final int LONGEST_WRITE_MILLISECONDS = 100;
    private static final int WRITES_BEFORE = 2000;

    @TempDir(factory = TestHomes.class)
    private Path folder;

    private record Writes(int many, double median, double longest) {

        static Writes of(List<Long> nanoseconds) {
            Collections.sort(nanoseconds);
            return new Writes(
                    nanoseconds.size(),
                    nanoseconds.get(nanoseconds.size() / 2) / 1e6,
                    nanoseconds.getLast() / 1e6);
        }

        @Override
        public String toString() {
            return "%d writes: median %.1f ms, longest %.1f ms".formatted(many, median, longest);
        }
    }

    @Test
    void people_go_on_writing_during_a_backup() throws Exception {
        var megabytes = Integer.getInteger("welvaren.backup.megabytes", 0);
        var data = folder.resolve("data");
        var server =
                new DatabaseSettings(data, new DatabaseSettings.Server(null, "", "", null, null));
        TestHomes.unpacked(Files.createDirectories(server.postgres()));
        try (var _ = EmbeddedPostgres.start(server.postgres());
                var visit = DatabaseVisit.to(server)) {
            migrate(visit.asOwner(), visit.applicationRole());
            fill(visit.asOwner(), megabytes);
            measure(visit.asOwner(), server.postgres());
        }
    }

    private void measure(DataSource database, Path home) throws Exception {
        var size = Snapshot.bytes(database) / 1e9;
        var before = new ArrayList<Long>();
        try (var connection = database.getConnection()) {
            for (var i = 0; i < WRITES_BEFORE; i++) {
                before.add(write(connection));
            }
        }
        log.info("Without a backup: {}", Writes.of(before));

        var file = folder.resolve("drill.zip");
        var done = new AtomicBoolean();
        var writing = CompletableFuture.supplyAsync(() -> writes(database, done));
        var began = System.nanoTime();
        var manifest = new BackupMaker(database).make(file);
        var seconds = (System.nanoTime() - began) / 1e9;
        done.set(true);
        var during = Writes.of(writing.join());
        log.info(
                "Backup of {} rows, {} GB on disk, in {} s: {} s for a GB; archive {} MB",
                manifest.rows(),
                "%.2f".formatted(size),
                "%.1f".formatted(seconds),
                "%.0f".formatted(seconds / size),
                Files.size(file) / MEGABYTE);
        log.info("During the backup: {}", during);

        began = System.nanoTime();
        new Proof(home).of(file, folder);
        var proof = (System.nanoTime() - began) / 1e9;
        log.info(
                "Restored, compared and thrown away in {} s: {} s for a GB",
                "%.1f".formatted(proof),
                "%.0f".formatted(proof / size));
        assertThat(during.longest()).isLessThan(LONGEST_WRITE_MILLISECONDS);
    }

    private static List<Long> writes(DataSource database, AtomicBoolean done) {
        var took = new ArrayList<Long>();
        try (var connection = database.getConnection()) {
            while (!done.get()) {
                took.add(write(connection));
            }
            return took;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As saving a text does: change it, tell the change, and be on the disk.
    private static long write(Connection connection) throws SQLException {
        var began = System.nanoTime();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("update written set version = version + 1 where id = 1");
            statement.execute("insert into change (kind, ref) values ('text', 'drill')");
        }
        connection.commit();
        return System.nanoTime() - began;
    }

    private static void migrate(DataSource owner, String application) {
        Flyway.configure()
                .dataSource(owner)
                .locations(Product.MIGRATIONS)
                .placeholders(Map.of("app", application))
                .load()
                .migrate();
    }

    /// Half photos, which do not get smaller, and half texts of 2 kB, which do.
    private static void fill(DataSource database, int megabytes) throws IOException, SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into person (email, name, password_hash, language)
                    values ('drill@example.org', 'Drill', '-', 'nl');
                    insert into course_module (key, position) values ('drill', 1);
                    insert into course_unit (course_module_id, key, position) values (1, 'drill', 1);
                    insert into step (course_unit_id, kind, key, position, required)
                    values (1, 'activity', 'drill', 1, true);
                    insert into written (person_id, step_id, field_key, body, hand)
                    select 1, 1, n, (select string_agg(md5(concat(n, word, random())), ' ')
                                       from generate_series(1, 60) word), gen_random_uuid()
                      from generate_series(1, %d) n
                    """
                            .formatted(megabytes / 2 * 512));
            photos(connection, megabytes / 2);
            statement.execute("vacuum analyze");
        }
    }

    private static void photos(Connection connection, int many) throws SQLException {
        var random = new Random(1);
        var sql =
                "insert into attachment"
                        + " (person_id, step_id, field_key, file_name, media_type, content)"
                        + " values (1, 1, ?, 'photo.jpg', 'image/jpeg', ?)";
        try (var insert = connection.prepareStatement(sql)) {
            for (var i = 0; i < many; i++) {
                var photo = new byte[MEGABYTE];
                random.nextBytes(photo);
                insert.setString(1, "photo-" + i);
                insert.setBytes(2, photo);
                insert.execute();
            }
        }
    }
}
