package welvaren.backup;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the nightly backups are. Files with other names are left alone: somebody put them there.
record BackupFolder(Path directory) {

    private static final String UNPROVEN = ".unproven";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'welvaren-'uuuu-MM-dd-HHmm'.zip'");

    static BackupFolder at(Path directory) throws IOException {
        return new BackupFolder(PrivateFile.folder(directory));
    }

    /// For a backup that nobody should rely on yet. What an earlier night left unproven goes: the
    /// ledger says why it was.
    Path unproven(LocalDateTime made) throws IOException {
        for (var file : files().filter(file -> named(file).endsWith(UNPROVEN)).toList()) {
            Files.delete(file);
        }
        return directory.resolve(NAME.format(made) + UNPROVEN);
    }

    Path proven(LocalDateTime made) throws IOException {
        var name = NAME.format(made);
        return Files.move(directory.resolve(name + UNPROVEN), directory.resolve(name), ATOMIC_MOVE);
    }

    void removeOld() throws IOException {
        var made = files().flatMap(file -> made(file).stream()).collect(toSet());
        var kept = KeptBackups.of(made);
        for (var old : made) {
            if (!kept.contains(old)) {
                Files.delete(directory.resolve(NAME.format(old)));
            }
        }
    }

    private Stream<Path> files() throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }

    private static Optional<LocalDateTime> made(Path file) {
        try {
            return Optional.of(LocalDateTime.parse(named(file), NAME));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static String named(Path file) {
        return String.valueOf(file.getFileName());
    }
}
