package welvaren.backup;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.SQLDialect.POSTGRES;
import static org.jooq.impl.DSL.using;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import welvaren.backup.Manifest.TablePart;
import welvaren.postgres.DatabaseSettings;
import welvaren.testing.StoreTest;
import welvaren.testing.TestDatabase;

class BackupTest extends StoreTest {

    private static final Consumer<String> QUIETLY = _ -> {};

    /// Every table is a step; they differ too little to fail at each in every run.
    private static final boolean EVERY_TABLE = Boolean.getBoolean("welvaren.backup.every.table");

    @TempDir private Path folder;

    private final DSLContext db;
    private final DataSource database;
    private Path file = Path.of("");

    BackupTest(DSLContext db, DataSource database) {
        this.db = db;
        this.database = database;
    }

    @BeforeAll
    void fill() {
        FilledDatabase.fill(db);
    }

    @BeforeEach
    void backUp() throws IOException, SQLException {
        file = folder.resolve("backup.zip");
        new BackupMaker(database).make(file);
    }

    @Test
    void every_table_is_in_it_but_three_that_begin_anew() throws IOException {
        var tables =
                db.fetch(
                                """
                                select table_name::text from information_schema.tables
                                 where table_schema = 'public'
                                """)
                        .map(row -> row.get(0, String.class));

        try (var archive = Archive.open(file)) {
            var saved = archive.manifest().tables().stream().map(TablePart::name).toList();
            assertThat(tables).containsAll(saved);
            tables.removeAll(saved);
            assertThat(tables)
                    .containsExactlyInAnyOrder("change", "change_epoch", "flyway_schema_history");
        }
    }

    @Test
    void only_we_can_read_it_and_it_replaces_no_other_file() throws IOException {
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(fromString("rw-------"));
        assertThat(folder).isDirectoryContaining(entry -> entry.equals(file));

        assertThatThrownBy(() -> new BackupMaker(database).make(file))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("is there already");
    }

    @Test
    void what_is_restored_after_a_killed_restore_equals_what_was_saved_and_goes_on()
            throws IOException, SQLException {
        var empty = TestDatabase.only().empty();
        var restored = using(empty, POSTGRES);
        restored.execute(
                "create schema welvaren_restoring;"
                        + " create table welvaren_restoring.person (id integer)");

        restoreInto(empty, ErasureList.empty());

        assertThat(FilledDatabase.contents(empty))
                .containsExactlyElementsOf(FilledDatabase.contents(database));
        assertThat(FilledDatabase.structure(empty)).isEqualTo(FilledDatabase.structure(database));
        assertThat(number(restored, "select count(*) from change")).isZero();
        var epoch = "select epoch from change_epoch";
        assertThat(restored.fetchSingle(epoch).get(0)).isNotEqualTo(db.fetchSingle(epoch).get(0));
        var nextEvent =
                "insert into progress_event (person_id, course_unit_id, kind)"
                        + " select person_id, course_unit_id, 'opened' from progress_event limit 1"
                        + " returning id";
        assertThat(number(restored, nextEvent)).isEqualTo(3);
    }

    @Test
    void who_was_erased_after_the_backup_is_known_to_have_returned()
            throws IOException, SQLException {
        var list = folder.resolve("list.txt");
        Files.writeString(list, "# gone\n" + FilledDatabase.ZOE + " 2026-11-01T10:00:00Z\n");

        var restored = restored(ErasureList.read(list));

        var settings = new BackupSettings("off", folder);
        var data = new DatabaseSettings(folder, noServer());
        assertThat(new Erasures(using(restored, POSTGRES), data, settings).returned())
                .containsExactly(UUID.fromString(FilledDatabase.ZOE));
    }

    @Test
    void a_failure_at_any_step_leaves_the_database_as_it_was() throws IOException, SQLException {
        var empty = TestDatabase.only().empty();
        var before = FilledDatabase.structure(empty);
        var server = new EmptyServer(empty, user());
        var step = 0;
        var failed = true;

        while (failed) {
            step = next(step);
            try (var archive = Archive.open(file)) {
                server.fill(archive, ErasureList.empty(), new Fault(step));
                failed = false;
            } catch (Fault.Injected _) {
                assertThat(FilledDatabase.structure(empty)).as("step %d", step).isEqualTo(before);
            }
        }

        assertThat(step).isEqualTo(tables() + 6);
        assertThat(FilledDatabase.contents(empty))
                .containsExactlyElementsOf(FilledDatabase.contents(database));
    }

    /// The second step is the first table.
    private int next(int step) throws IOException, SQLException {
        return step == 2 && !EVERY_TABLE ? tables() + 1 : step + 1;
    }

    private int tables() throws IOException, SQLException {
        return FilledDatabase.contents(database).size();
    }

    @Test
    void an_older_schema_is_brought_up_to_date() throws IOException, SQLException {
        var older = TestDatabase.only().empty();
        Flyway.configure()
                .dataSource(older)
                .locations("classpath:db/migration")
                .target("5")
                .placeholders(Map.of("app", user()))
                .load()
                .migrate();
        using(older, POSTGRES)
                .execute(
                        "insert into person (email, name, password_hash, language)"
                                + " values ('old@example.org', 'Old', '-', 'nl')");
        file = folder.resolve("older.zip");
        new BackupMaker(older).make(file);

        var restored = restored(ErasureList.empty());

        assertThat(FilledDatabase.structure(restored))
                .isEqualTo(FilledDatabase.structure(database));
        assertThat(using(restored, POSTGRES).fetchSingle("select name from person").get(0))
                .isEqualTo("Old");
    }

    @Test
    void a_newer_schema_is_refused() throws IOException {
        var newer = folder.resolve("newer.zip");
        try (var zip = new ZipFile(file.toFile());
                var copy = new ZipOutputStream(Files.newOutputStream(newer))) {
            for (var entry : zip.stream().toList()) {
                copy.putNextEntry(new ZipEntry(entry.getName()));
                var content = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("manifest.json")) {
                    content =
                            new String(content, StandardCharsets.UTF_8)
                                    .replaceFirst("(\"schemaVersion\" : )\"\\w+\"", "$1\"9999\"")
                                    .getBytes(StandardCharsets.UTF_8);
                }
                copy.write(content);
            }
        }

        assertThatThrownBy(() -> Archive.open(newer))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("was made by a newer Welvaren (schema 9999");
    }

    @Test
    void a_filled_database_is_refused() {
        assertThatThrownBy(() -> new EmptyServer(database, user()).refuseFilled())
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("The database is not empty");
    }

    /// Some bytes of a ZIP file mean nothing (dates, names that stand twice); whatever is read is
    /// whole.
    @Test
    void a_damaged_backup_is_refused_or_read_whole() throws IOException {
        var sound = Files.readAllBytes(file);
        var random = new Random(20261122);
        Manifest manifest;
        try (var archive = Archive.open(file)) {
            manifest = archive.manifest();
        }
        var refused = 0;
        for (var i = 0; i < 200; i++) {
            var damaged = sound.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            var copy = Files.write(folder.resolve("damaged.zip"), damaged);
            try (var archive = Archive.open(copy)) {
                assertThat(archive.manifest()).isEqualTo(manifest);
            } catch (BackupRefused e) {
                assertThat(e).hasMessageContaining("is damaged, or no backup of Welvaren");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    @Test
    void half_a_backup_and_something_else_are_refused() throws IOException {
        var sound = Files.readAllBytes(file);
        for (var content : List.of(Arrays.copyOf(sound, sound.length / 2), new byte[0])) {
            var other = Files.write(folder.resolve("other.zip"), content);
            assertThatThrownBy(() -> Archive.open(other))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining("is damaged, or no backup of Welvaren");
        }
        assertThatThrownBy(() -> Archive.open(folder.resolve("none.zip")))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("There is no file");
    }

    private DataSource restored(ErasureList erased) throws IOException, SQLException {
        var empty = TestDatabase.only().empty();
        restoreInto(empty, erased);
        return empty;
    }

    private void restoreInto(DataSource empty, ErasureList erased)
            throws IOException, SQLException {
        var server = new EmptyServer(empty, user());
        server.refuseFilled();
        try (var archive = Archive.open(file)) {
            server.fill(archive, erased, QUIETLY);
        }
    }

    private String user() {
        return db.fetchSingle("select current_user::text").get(0, String.class);
    }

    private static long number(DSLContext db, String sql) {
        return db.fetchSingle(sql).get(0, long.class);
    }

    private static DatabaseSettings.Server noServer() {
        return new DatabaseSettings.Server(null, "", "", null, null);
    }
}
