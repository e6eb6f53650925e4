package welvaren.backup;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import welvaren.postgres.DatabaseSettings;

/// When backups are made by themselves, and where they go.
///
/// @param at a time in Belgium, or `off` (`WELVAREN_BACKUP_AT`); without it at night for the
///   embedded database, and never for a server of somebody else, who has backups of his own
/// @param folder `WELVAREN_BACKUP_FOLDER`; without it in the data directory
@ConfigurationProperties("welvaren.backup")
record BackupSettings(@Nullable String at, @Nullable Path folder) {

    private static final String OFF = "off";
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 30);

    /// Empty when none are made.
    Optional<LocalTime> at(DatabaseSettings database) {
        if (at == null || at.isBlank()) {
            return database.embedded() ? Optional.of(AT_NIGHT) : Optional.empty();
        } else {
            return at.strip().equals(OFF) ? Optional.empty() : Optional.of(time(at.strip()));
        }
    }

    private static LocalTime time(String at) {
        try {
            return LocalTime.parse(at);
        } catch (DateTimeException e) {
            throw new BackupRefused(
                    "WELVAREN_BACKUP_AT must be a time such as 02:30, or off, and is %s."
                            .formatted(at),
                    e);
        }
    }

    Path folder(DatabaseSettings database) {
        return folder == null ? database.data().resolve("backups") : folder;
    }
}
