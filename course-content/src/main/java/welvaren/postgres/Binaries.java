package welvaren.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/// The unpacked programs of PostgreSQL.
///
/// They live in our own directory and not in the system's temporary one, which others can write to
/// and cleaners empty.
record Binaries(Path directory) {

    static final String UNFINISHED = ".unpacking-";

    private static final Logger log = LoggerFactory.getLogger(Binaries.class);

    /// Unpacks what the directory does not have yet: a directory with the final name is complete.
    static Binaries in(Home home, Platform platform) throws IOException {
        var directory = home.binaries().resolve(Platform.VERSION);
        if (!Files.exists(directory)) {
            var archive = platform.archive();
            verify(archive, platform.sha256());
            log.info("Unpacking PostgreSQL {} into {}", Platform.VERSION, directory);
            unpack(archive, Files.createDirectories(home.binaries()), directory);
        }
        return new Binaries(directory);
    }

    /// Hard links to the programs of another home, where it has them and the disk can do it:
    /// unpacking takes longer than all else in a first start.
    static void share(Path otherHome, Home home) {
        var source = otherHome.resolve("pg").resolve(Platform.VERSION);
        var target = home.binaries().resolve(Platform.VERSION);
        if (!Files.exists(source) || Files.exists(target)) {
            return;
        }
        try {
            var unfinished =
                    Files.createDirectories(home.binaries())
                            .resolve(UNFINISHED + UUID.randomUUID());
            Disk.linkTree(source, unfinished);
            Files.move(unfinished, target, ATOMIC_MOVE);
        } catch (IOException | UnsupportedOperationException e) {
            log.debug("The programs of {} cannot be shared", otherHome, e);
        }
    }

    Path program(String name) {
        return directory.resolve("bin").resolve(name);
    }

    static void verify(String archive, String expected) throws IOException {
        var digest = sha256();
        try (var content = new DigestInputStream(open(archive), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(expected)) {
            throw new PostgresNotStarted(
                    "The PostgreSQL in this build (%s) is damaged; install the application again."
                            .formatted(archive));
        }
    }

    private static void unpack(String archive, Path parent, Path directory) throws IOException {
        var unfinished = parent.resolve(UNFINISHED + UUID.randomUUID());
        try (var tar = new TarArchiveInputStream(new XZInputStream(open(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, unfinished);
            }
        }
        Disk.syncTree(unfinished);
        putInPlace(unfinished, directory);
        Disk.sync(parent);
    }

    /// Another process may have been first; its copy is as good.
    private static void putInPlace(Path unfinished, Path directory) throws IOException {
        try {
            Files.move(unfinished, directory, ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.exists(directory)) {
                throw e;
            }
            log.debug("PostgreSQL is there already", e);
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path root)
            throws IOException {
        var target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException(entry.getName() + " leads out of the archive");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(requireNonNull(target.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            Files.setPosixFilePermissions(
                    target,
                    PosixFilePermissions.fromString(isProgram(entry) ? "rwx------" : "rw-------"));
        }
    }

    private static boolean isProgram(TarArchiveEntry entry) {
        return (entry.getMode() & 0100) != 0;
    }

    private static InputStream open(String archive) throws IOException {
        var content = Binaries.class.getResourceAsStream("/" + archive);
        if (content == null) {
            throw new IOException(archive + " is not on the class path");
        }
        return new BufferedInputStream(content);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
