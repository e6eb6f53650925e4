package welvaren.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import welvaren.job.Job;
import welvaren.postgres.DatabaseSettings;

/// Makes a backup each night, proves it by a restore, and removes those that are old enough.
@Component
@EnableConfigurationProperties(BackupSettings.class)
class NightlyBackup {

    private static final Logger log = LoggerFactory.getLogger(NightlyBackup.class);
    private static final ZoneId HERE = ZoneId.of("Europe/Brussels");

    /// The archive, the restored copy, and as much again for what grows meanwhile.
    private static final int TIMES_THE_DATABASE = 3;

    private final DataSource data;
    private final DatabaseSettings database;
    private final BackupSettings settings;
    private final Backups backups;
    private final Erasures erasures;

    NightlyBackup(
            DataSource data,
            DatabaseSettings database,
            BackupSettings settings,
            Backups backups,
            Erasures erasures) {
        this.data = data;
        this.database = database;
        this.settings = settings;
        this.backups = backups;
        this.erasures = erasures;
    }

    /// Also where backups are off, so that what is due there does nothing instead of being unknown.
    @Bean
    Job backupJob() {
        return Job.daily(
                "backup", settings.at(database).orElse(LocalTime.MIDNIGHT), this::runIfWanted);
    }

    private void runIfWanted() {
        if (settings.at(database).isPresent()) {
            run(LocalDateTime.now(HERE));
        }
    }

    /// The next night tries again; until then health says what was wrong.
    void run(LocalDateTime now) {
        try {
            makeAndProve(now);
        } catch (IOException | SQLException | RuntimeException e) {
            backups.failed(BackupCommand.sentence(e));
            throw new IllegalStateException("The nightly backup failed", e);
        }
    }

    private void makeAndProve(LocalDateTime now) throws IOException, SQLException {
        var folder = BackupFolder.at(settings.folder(database));
        erasures.writeDown();
        refuseWithoutRoom(folder.directory());
        var unproven = folder.unproven(now);
        new BackupMaker(data).make(unproven);
        var manifest = new Proof(database.postgres()).of(unproven, folder.directory());
        var file = folder.proven(now);
        backups.proven(String.valueOf(file.getFileName()), manifest.madeAt());
        folder.removeOld();
        log.info("Made and proved the backup {}: {} rows", file, manifest.rows());
    }

    /// A backup must not be what fills the disk of the database.
    private void refuseWithoutRoom(Path folder) throws IOException, SQLException {
        var wanted = TIMES_THE_DATABASE * Snapshot.bytes(data);
        var room = Files.getFileStore(folder).getUsableSpace();
        if (room < wanted) {
            throw new BackupRefused(
                    "A backup in %s needs %d MB and there are %d."
                            .formatted(folder, wanted >> 20, room >> 20));
        }
    }
}
