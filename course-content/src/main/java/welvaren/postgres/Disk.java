package welvaren.postgres;

import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Files as the database needs them: private, and really on the disk.
final class Disk {

    private static final Logger log = LoggerFactory.getLogger(Disk.class);

    private Disk() {}

    static void keepPrivate(Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }

    /// Mode 600 from the first moment, not after the secret is in it.
    static void writePrivate(Path file, String content) throws IOException {
        var onlyWe = PosixFilePermissions.fromString("rw-------");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(onlyWe));
        Files.writeString(file, content);
        sync(file);
    }

    /// A rename survives a power cut only once the directory itself has been synced.
    static void sync(Path fileOrDirectory) throws IOException {
        try (var channel = FileChannel.open(fileOrDirectory, READ)) {
            channel.force(true);
        }
    }

    static void syncTree(Path directory) throws IOException {
        Files.walkFileTree(
                directory,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        if (attributes.isRegularFile()) {
                            sync(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path visited, @Nullable IOException failure) throws IOException {
                        sync(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    static void linkTree(Path source, Path target) throws IOException {
        Files.walkFileTree(
                source,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path directory, BasicFileAttributes attributes) throws IOException {
                        Files.createDirectories(target.resolve(source.relativize(directory)));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.createLink(target.resolve(source.relativize(file)), file);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /// An orphan of a killed start may still be writing here; what stays is removed next time.
    static void removeIfPossible(Path tree) {
        try {
            Files.walkFileTree(tree, new Remover());
        } catch (IOException e) {
            log.info("{} stays until the next start: {}", tree, e.toString());
        }
    }

    private static final class Remover extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                throws IOException {
            Files.deleteIfExists(visited);
            return FileVisitResult.CONTINUE;
        }
    }
}
