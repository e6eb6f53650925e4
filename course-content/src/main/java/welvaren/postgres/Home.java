package welvaren.postgres;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// Where the embedded database keeps what: one directory that nobody else may enter.
record Home(Path directory) {

    private static final String UNFINISHED_DATABASE = "db.init-";

    /// The real path, so that one directory reached by two names is still one.
    static Home at(Path wished) throws IOException {
        Files.createDirectories(wished);
        var directory = wished.toRealPath();
        Disk.keepPrivate(directory);
        return new Home(directory);
    }

    Path lock() {
        return directory.resolve("db.lock");
    }

    Path database() {
        return directory.resolve("db");
    }

    Path binaries() {
        return directory.resolve("pg");
    }

    /// What the server says before it writes its own log.
    Path startLog() {
        return directory.resolve("start.log");
    }

    Path unfinishedDatabase() {
        return directory.resolve(UNFINISHED_DATABASE + UUID.randomUUID());
    }

    /// Only for who holds the lock: then nobody works in these any more.
    void removeUnfinished() throws IOException {
        removeAll(directory, UNFINISHED_DATABASE);
        if (Files.exists(binaries())) {
            removeAll(binaries(), Binaries.UNFINISHED);
        }
    }

    private static void removeAll(Path directory, String prefix) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(directory, prefix + "*")) {
            for (var leftover : leftovers) {
                DatabaseProcesses.endAllIn(leftover);
                Disk.removeIfPossible(leftover);
            }
        }
    }
}
