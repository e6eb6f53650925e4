package welvaren.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import welvaren.postgres.DatabaseSettings;
import welvaren.postgres.DatabaseVisit;

/// Puts a backup back where there is no database yet: all of it, or nothing.
///
/// @param programs a home whose unpacked PostgreSQL may be shared; it need not exist
/// @param step is told what comes next; what it throws ends the restore like any other failure
record Restore(DatabaseSettings settings, Path programs, Consumer<String> step) {

    /// @param erasures a list of people who were erased since; the lists beside the backup and in
    ///   the data directory are found without it
    Manifest from(Path file, Optional<Path> erasures) throws IOException, SQLException {
        step.accept("archive");
        try (var archive = Archive.open(file)) {
            var erased = erased(file, erasures);
            if (settings.embedded()) {
                var home = new NewHome(settings, programs);
                home.refuseFilled();
                home.fill(archive, erased, step);
            } else {
                fillServer(archive, erased);
            }
            return archive.manifest();
        }
    }

    private ErasureList erased(Path file, Optional<Path> erasures) throws IOException {
        var named = erasures.isPresent() ? ErasureList.read(erasures.get()) : ErasureList.empty();
        return named.and(ErasureList.readIfThere(file.resolveSibling(ErasureList.FILE)))
                .and(ErasureList.readIfThere(settings.data().resolve(ErasureList.FILE)));
    }

    private void fillServer(Archive archive, ErasureList erased) throws IOException, SQLException {
        try (var visit = DatabaseVisit.to(settings)) {
            var server = new EmptyServer(visit.asOwner(), visit.applicationRole());
            server.refuseFilled();
            server.fill(archive, erased, step);
        }
    }
}
