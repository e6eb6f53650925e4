package welvaren.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether the data directory that is there is one we can and may open.
final class ExistingDatabase {

    private ExistingDatabase() {}

    static void check(Path database) throws IOException {
        var version = database.resolve("PG_VERSION");
        if (Files.exists(version)) {
            var major = Files.readString(version).strip();
            if (!major.equals(Platform.MAJOR)) {
                throw new WrittenByOtherMajor(database, major, Platform.MAJOR);
            }
        }
        if (!Passwords.areIn(database)) {
            throw new PostgresNotStarted(
                    ("The directory %s is not a complete database of this application; "
                                    + "move it away to begin anew.")
                            .formatted(database));
        }
    }
}
