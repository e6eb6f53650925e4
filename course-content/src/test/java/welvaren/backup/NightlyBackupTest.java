package welvaren.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static welvaren.db.Tables.BACKUP;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import welvaren.postgres.DatabaseSettings;
import welvaren.postgres.TestHomes;
import welvaren.testing.StoreTest;

class NightlyBackupTest extends StoreTest {

    private static final LocalDateTime NIGHT = LocalDateTime.of(2026, 11, 22, 2, 30);

    @TempDir(factory = TestHomes.class)
    private Path data;

    private final DSLContext db;
    private final DataSource database;
    private final Backups backups;
    private final TransactionTemplate transactions;

    NightlyBackupTest(
            DSLContext db, DataSource database, Backups backups, TransactionTemplate transactions) {
        this.db = db;
        this.database = database;
        this.backups = backups;
        this.transactions = transactions;
    }

    @BeforeEach
    void noBackupYet() {
        db.deleteFrom(BACKUP).execute();
    }

    @Test
    void a_night_leaves_a_proven_backup_and_the_list_of_erasures_and_removes_what_is_old_enough()
            throws IOException {
        FilledDatabase.fill(db);
        var folder = Files.createDirectories(data.resolve("backups"));
        for (var day = 1; day <= 20; day++) {
            Files.createFile(folder.resolve("welvaren-2026-11-%02d-0230.zip".formatted(day)));
        }
        Files.createFile(folder.resolve("welvaren-2026-11-21-0230.zip.unproven"));
        Files.createFile(folder.resolve("before-the-move.zip"));
        TestHomes.unpacked(Files.createDirectories(data.resolve("postgres")));
        var erased = UUID.randomUUID();
        transactions.executeWithoutResult(_ -> erasures("02:30").remember(erased));
        assertThat(data.resolve(ErasureList.FILE)).content().contains(erased.toString());

        night("02:30").run(NIGHT);

        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder(
                        "welvaren-2026-11-01-0230.zip",
                        "welvaren-2026-11-08-0230.zip",
                        "welvaren-2026-11-15-0230.zip",
                        "welvaren-2026-11-16-0230.zip",
                        "welvaren-2026-11-17-0230.zip",
                        "welvaren-2026-11-18-0230.zip",
                        "welvaren-2026-11-19-0230.zip",
                        "welvaren-2026-11-20-0230.zip",
                        "welvaren-2026-11-22-0230.zip",
                        "before-the-move.zip",
                        ErasureList.FILE);
        assertThat(folder.resolve(ErasureList.FILE)).content().contains(erased.toString());
        assertThat(health("02:30").state()).isEqualTo(LastBackup.State.PROVEN);
        assertThat(health("02:30").age()).isPresent();
    }

    @Test
    void a_night_that_fails_is_told_until_one_succeeds() throws IOException {
        Files.createFile(data.resolve("backups"));

        assertThatThrownBy(() -> night("02:30").run(NIGHT))
                .isInstanceOf(IllegalStateException.class);

        assertThat(health("02:30").state()).isEqualTo(LastBackup.State.FAILED);
        assertThat(health("02:30").problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("backups"));
        backups.proven("welvaren-2026-11-23-0230.zip", Instant.now());
        assertThat(health("02:30").state()).isEqualTo(LastBackup.State.PROVEN);
    }

    @Test
    void health_tells_young_from_overdue_and_off() {
        db.execute("update installation set installed_at = now()");
        assertThat(health(null).state()).isEqualTo(LastBackup.State.NONE_YET);
        db.execute("update installation set installed_at = now() - interval '37 hours'");
        assertThat(health(null).state()).isEqualTo(LastBackup.State.OVERDUE);
        assertThat(health("off").state()).isEqualTo(LastBackup.State.OFF);
        db.execute(
                "insert into backup (file, made_at, proven_at)"
                        + " values ('old', now() - interval '37 hours', now())");
        assertThat(health(null).state()).isEqualTo(LastBackup.State.OVERDUE);
    }

    @Test
    void a_server_of_somebody_else_has_backups_of_its_own() {
        var other =
                new DatabaseSettings(
                        data,
                        new DatabaseSettings.Server("jdbc:postgresql://db/x", "", "", "", ""));

        assertThat(new BackupSettings(null, null).at(other)).isEmpty();
        assertThat(new BackupSettings("03:15", null).at(other)).hasToString("Optional[03:15]");
        assertThatThrownBy(() -> new BackupSettings("at night", null).at(other))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("must be a time such as 02:30, or off, and is at night");
    }

    private NightlyBackup night(String at) {
        return new NightlyBackup(
                database, settings(), new BackupSettings(at, null), backups, erasures(at));
    }

    private Erasures erasures(String at) {
        return new Erasures(db, settings(), new BackupSettings(at, null));
    }

    private LastBackup.Health health(@Nullable String at) {
        return new LastBackup(db, settings(), new BackupSettings(at, null)).health();
    }

    private DatabaseSettings settings() {
        return new DatabaseSettings(data, new DatabaseSettings.Server(null, "", "", null, null));
    }
}
