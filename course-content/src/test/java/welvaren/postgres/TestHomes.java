package welvaren.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/// Homes for tests, on the disk of the build: the system's temporary directory may be memory, where
/// nothing is ever synced.
public final class TestHomes implements TempDirFactory {

    /// Of this process: two that begin at once would clean up after each other.
    private static final Path SHARED =
            Path.of("target", "postgres-of-tests", System.getProperty("welvaren.test.fork", "1"));

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
            throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "homes");
    }

    static Binaries binaries() throws IOException {
        return Binaries.in(Home.at(SHARED), Platform.ours());
    }

    /// A home that has the unpacked binaries, for who may share them.
    public static Path programs() throws IOException {
        binaries();
        return SHARED;
    }

    /// A home that has its binaries already: unpacking takes longer than all else in a first start.
    public static Path unpacked(Path home) throws IOException {
        binaries();
        Binaries.share(SHARED, new Home(home));
        return home;
    }
}
