package welvaren.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.time.temporal.ChronoUnit.SECONDS;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import welvaren.backup.Manifest.TablePart;

/// Makes a backup of a database, running or not: a ZIP file with the rows of each table and a
/// [Manifest]. It holds personal data, so only we may read it.
final class BackupMaker {

    private static final String UNFINISHED = ".unfinished";
    private static final int BUFFER = 1 << 16;

    private static final String READ_ME =
            """
            A backup of Welvaren. It holds personal data: keep it where only few can read it.
            Put it back with: ./welvaren restore FILE
            manifest.json says what is in it; each table is a file of PostgreSQL's COPY format.
            """;

    private final DataSource database;

    BackupMaker(DataSource database) {
        this.database = database;
    }

    /// All of it or nothing: the file gets its name when it is complete and on the disk.
    Manifest make(Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new BackupRefused(
                    "%s is there already: choose another name for the backup.".formatted(file));
        }
        var unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        Files.deleteIfExists(unfinished);
        try {
            var manifest = write(unfinished);
            Files.move(unfinished, file, ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Manifest write(Path file) throws IOException, SQLException {
        PrivateFile.create(file);
        try (var snapshot = Snapshot.of(database);
                var zip = new ZipOutputStream(out(file), UTF_8)) {
            // Twice as fast as the usual, and a tenth larger.
            zip.setLevel(Deflater.BEST_SPEED);
            put(zip, "README.txt", READ_ME.getBytes(UTF_8));
            var tables = new ArrayList<TablePart>();
            for (var table : snapshot.tables()) {
                zip.putNextEntry(new ZipEntry(Archive.entry(table.name(), table.binary())));
                tables.add(table.copyTo(zip, snapshot.connection()));
                zip.closeEntry();
            }
            var manifest =
                    new Manifest(
                            Product.version(),
                            Instant.now().truncatedTo(SECONDS),
                            snapshot.schemaVersion(),
                            tables,
                            snapshot.sequences());
            put(zip, Archive.MANIFEST, manifest.json());
            return manifest;
        }
    }

    private static OutputStream out(Path file) throws IOException {
        return new BufferedOutputStream(new SteadyOutput(file), BUFFER);
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
