package welvaren.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;

/// A database in the making, which nobody else knows of: it becomes the database of a home all at
/// once, or is thrown away.
public final class Workshop implements AutoCloseable {

    private final Path directory;
    private final EmbeddedPostgres postgres;
    private boolean done;

    private Workshop(Path directory, EmbeddedPostgres postgres) {
        this.directory = directory;
        this.postgres = postgres;
    }

    /// Starts with an empty database; what an earlier workshop left there is removed.
    ///
    /// @param directory of its own; to become a home it must stand on the same disk
    /// @param otherHome whose unpacked programs it may share, where there are any
    /// @throws PostgresNotStarted when somebody else is at work there
    public static Workshop in(Path directory, Path otherHome) throws IOException {
        clear(Home.at(directory));
        var home = Home.at(directory);
        try {
            Binaries.share(otherHome, home);
            return new Workshop(home.directory(), EmbeddedPostgres.start(home.directory()));
        } catch (RuntimeException e) {
            Disk.removeIfPossible(home.directory());
            throw e;
        }
    }

    private static void clear(Home home) throws IOException {
        HomeLock.take(home).close();
        DatabaseProcesses.endAllIn(home.directory());
        Disk.removeIfPossible(home.directory());
    }

    public DataSource asOwner() {
        return postgres.owner().at(postgres.jdbcUrl());
    }

    /// May do everything: for checks of the whole server.
    public DataSource asSuperuser() {
        return postgres.superuser().at(postgres.jdbcUrl());
    }

    /// The role that the application works as.
    public String applicationRole() {
        return postgres.app().user();
    }

    /// Stops the server and gives the database its place. A home that somebody filled meanwhile is
    /// left alone, and this fails.
    public void become(Path home) throws IOException {
        postgres.close();
        Files.move(directory, home, ATOMIC_MOVE);
        done = true;
        Disk.sync(requireNonNull(home.toAbsolutePath().getParent()));
    }

    @Override
    public void close() {
        if (!done) {
            postgres.close();
            Disk.removeIfPossible(directory);
        }
    }
}
