package welvaren.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/// Homes for tests, on the disk of the build: the system's temporary directory may be memory, where
/// nothing is ever synced.
final class TestHomes implements TempDirFactory {

    private static final Path SHARED = Path.of("target", "postgres-of-tests");

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
            throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "homes");
    }

    static Binaries binaries() throws IOException {
        return Binaries.in(Home.at(SHARED), Platform.ours());
    }

    /// A home that has its binaries already: unpacking takes longer than all else in a first start.
    static Path unpacked(Path home) throws IOException {
        var source = binaries().directory();
        var target = home.resolve("pg").resolve(source.getFileName());
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
        return home;
    }
}
