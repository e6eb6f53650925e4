package welvaren.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import welvaren.postgres.DatabaseSettings;
import welvaren.postgres.EmbeddedPostgres;
import welvaren.postgres.TestHomes;
import welvaren.testing.StoreTest;

/// The commands on a real server with a data directory.
class BackupCommandTest extends StoreTest {

    @TempDir(factory = TestHomes.class)
    private static Path folder;

    private final DSLContext db;
    private final DataSource database;

    BackupCommandTest(DSLContext db, DataSource database) {
        this.db = db;
        this.database = database;
    }

    @BeforeAll
    void backUp() throws IOException, SQLException {
        FilledDatabase.fill(db);
        new BackupMaker(database).make(file());
    }

    @Test
    void a_restored_directory_runs_and_gives_the_same_backup_running_or_not()
            throws IOException, SQLException {
        var settings = settings("data");
        new Restore(settings, TestHomes.programs(), _ -> {}).from(file(), Optional.empty());

        try (var _ = EmbeddedPostgres.start(settings.postgres())) {
            assertThat(say(settings, "backup", path("running.zip")))
                    .startsWith("0 Backed up ")
                    .contains(" tables with ");
        }
        assertThat(say(settings, "backup", path("stopped.zip"))).startsWith("0 Backed up ");
        assertThat(say(settings, "backup", path("stopped.zip")))
                .startsWith("1 ")
                .contains("is there already");
        assertThat(say(settings, "restore", path("stopped.zip")))
                .startsWith("1 There is a database in ")
                .contains("already: move it away");
        assertThat(say(settings, "verify", path("running.zip")))
                .startsWith("0 ")
                .contains("running.zip is good: ")
                .contains("came back equal");
        assertThat(tables("running.zip")).isEqualTo(tables("stopped.zip"));
        assertThat(tables("running.zip")).isEqualTo(tables("backup.zip"));
    }

    /// Each step is tried in [BackupTest]; here those that leave something else on the disk.
    @Test
    void a_failed_restore_leaves_the_directory_as_it_was() throws IOException {
        var settings = settings("elsewhere");
        for (var step : List.of("archive", "database", "place")) {
            var restore = new Restore(settings, TestHomes.programs(), failingAt(step));

            assertThatThrownBy(() -> restore.from(file(), Optional.empty()))
                    .isInstanceOf(Fault.Injected.class);

            assertThat(settings.data()).as(step).doesNotExist();
        }
    }

    @Test
    void what_cannot_be_is_said_in_one_line() throws IOException {
        var settings = settings("nowhere");
        var list = Files.writeString(folder.resolve("list.txt"), "Zoe Peeters\n");

        assertThat(say(settings, "backup", path("new.zip")))
                .startsWith("1 There is no database in ");
        assertThat(say(settings, "restore", path("none.zip"))).startsWith("1 There is no file ");
        assertThat(say(settings, "verify", list.toString()))
                .startsWith("1 ")
                .contains("is damaged, or no backup of Welvaren");
        assertThat(say(settings, "restore", path("backup.zip"), "--erasures", list.toString()))
                .startsWith("1 ")
                .contains("is no list of erasures: it says “Zoe Peeters”");
        assertThat(say(settings, "backup")).startsWith("2 Say one of:");
        assertThat(settings.data()).doesNotExist();
    }

    private static Consumer<String> failingAt(String wished) {
        return step -> {
            if (step.equals(wished)) {
                throw new Fault.Injected(step);
            }
        };
    }

    private static String say(DatabaseSettings settings, String... words) {
        var out = new ByteArrayOutputStream();
        var result =
                new BackupCommand(settings, new PrintStream(out, true, UTF_8)).run(List.of(words));
        assertThat(out.toString(UTF_8).strip().lines().count()).isEqualTo(result == 2 ? 4 : 1);
        return result + " " + out.toString(UTF_8).strip();
    }

    private static List<Manifest.TablePart> tables(String name) throws IOException {
        try (var archive = Archive.open(folder.resolve(name))) {
            return archive.manifest().tables();
        }
    }

    private static Path file() {
        return folder.resolve("backup.zip");
    }

    private static String path(String name) {
        return folder.resolve(name).toString();
    }

    private static DatabaseSettings settings(String data) {
        return new DatabaseSettings(
                folder.resolve(data), new DatabaseSettings.Server(null, "", "", null, null));
    }
}
