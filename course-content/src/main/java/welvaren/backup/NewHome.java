package welvaren.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import welvaren.backup.Restoring.Place;
import welvaren.postgres.DatabaseSettings;
import welvaren.postgres.Workshop;

/// A data directory without a database, which gets one from a backup: it is made beside its place
/// and put there by one renaming, so a restore that fails or is killed leaves nothing that a start
/// could take for a database.
record NewHome(DatabaseSettings settings, Path programs) {

    private static final String WORKSHOP = "postgres.restoring";

    void refuseFilled() throws IOException {
        if (isFilled(settings.postgres())) {
            throw new BackupRefused(
                    "There is a database in %s already: move it away, or name another directory."
                            .formatted(settings.data().toAbsolutePath().normalize()));
        }
    }

    void fill(Archive archive, ErasureList erased, Consumer<String> step)
            throws IOException, SQLException {
        var wasThere = Files.exists(settings.data());
        var done = false;
        try {
            step.accept("database");
            make(archive, erased, step);
            done = true;
        } finally {
            if (!done && !wasThere) {
                Files.deleteIfExists(settings.data());
            }
        }
    }

    private void make(Archive archive, ErasureList erased, Consumer<String> step)
            throws IOException, SQLException {
        var directory = settings.data().resolve(WORKSHOP);
        try (var workshop = Workshop.in(directory, programs)) {
            var place = new Place(workshop.asOwner(), workshop.applicationRole(), "public");
            var restoring = new Restoring(place, archive, step);
            restoring.load();
            restoring.bringUpToDate(erased);
            step.accept("place");
            workshop.become(settings.postgres());
        }
    }

    private static boolean isFilled(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return false;
        }
        try (var files = Files.list(directory)) {
            return files.findAny().isPresent();
        }
    }
}
