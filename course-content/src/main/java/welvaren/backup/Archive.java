package welvaren.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipFile;
import org.flywaydb.core.api.MigrationVersion;
import welvaren.backup.Manifest.TablePart;

/// The file of a backup, open for reading.
final class Archive implements AutoCloseable {

    static final String MANIFEST = "manifest.json";

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /// Reads all of it once, so that whatever follows can rely on every byte.
    ///
    /// @throws BackupRefused when it is no backup, damaged, or of a newer product
    static Archive open(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new BackupRefused("There is no file %s that can be read.".formatted(file));
        }
        var archive = read(file);
        try {
            archive.refuseNewer();
            archive.refuseDamaged();
            return archive;
        } catch (BackupRefused e) {
            archive.close();
            throw e;
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw damaged(file, e);
        }
    }

    private static Archive read(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException e) {
            throw damaged(file, e);
        }
        try {
            return new Archive(file, zip, Manifest.read(manifest(zip)));
        } catch (IOException e) {
            zip.close();
            throw damaged(file, e);
        }
    }

    private static BackupRefused damaged(Path file, Exception cause) {
        return new BackupRefused("%s is damaged, or no backup of Welvaren.".formatted(file), cause);
    }

    private void refuseNewer() {
        var known = Product.schemaVersion();
        if (MigrationVersion.fromVersion(manifest.schemaVersion()).isNewerThan(known)) {
            throw new BackupRefused(
                    "%s was made by a newer Welvaren (schema %s, this one knows %s): use that one."
                            .formatted(file, manifest.schemaVersion(), known.getVersion()));
        }
    }

    private void refuseDamaged() throws IOException {
        for (var table : manifest.tables()) {
            var digest = Sha256.digest();
            try (var rows = new DigestInputStream(rows(table), digest)) {
                rows.transferTo(OutputStream.nullOutputStream());
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
                throw new IOException("The rows of " + table.name() + " have another hash");
            }
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream rows(TablePart table) throws IOException {
        return new BufferedInputStream(content(zip, entry(table.name(), table.binary())));
    }

    static String entry(String table, boolean binary) {
        return "tables/" + table + (binary ? ".bin" : ".tsv");
    }

    /// Java leaves the checksums of a ZIP file to whoever reads it.
    private static byte[] manifest(ZipFile zip) throws IOException {
        try (var content = new CheckedInputStream(content(zip, MANIFEST), new CRC32())) {
            var json = content.readAllBytes();
            if (content.getChecksum().getValue() != zip.getEntry(MANIFEST).getCrc()) {
                throw new IOException("The manifest has another checksum");
            }
            return json;
        }
    }

    private static InputStream content(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("There is no " + name);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
