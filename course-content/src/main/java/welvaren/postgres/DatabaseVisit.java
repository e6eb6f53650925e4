package welvaren.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import welvaren.postgres.DatabaseAutoConfiguration.Access;

/// The database for a command that runs beside the application: an embedded one is joined where it
/// runs, and started for the time of the visit where it does not.
///
/// This opens no door: the port and the passwords are in the data directory, for whoever may read
/// that directory anyway.
public final class DatabaseVisit implements AutoCloseable {

    private static final int LINE_OF_THE_PORT = 4;

    private final Access access;
    private final @Nullable EmbeddedPostgres own;

    private DatabaseVisit(Access access, @Nullable EmbeddedPostgres own) {
        this.access = access;
        this.own = own;
    }

    /// @throws PostgresNotStarted when there is none, or it cannot be used, in a sentence for who
    ///   gave the command
    public static DatabaseVisit to(DatabaseSettings settings) {
        return settings.embedded()
                ? toHome(settings.postgres())
                : new DatabaseVisit(OtherServer.access(settings.db()), null);
    }

    private static DatabaseVisit toHome(Path home) {
        if (!Files.exists(new Home(home).database())) {
            throw new PostgresNotStarted(
                    "There is no database in %s.".formatted(home.toAbsolutePath().normalize()));
        }
        try {
            var own = EmbeddedPostgres.start(home);
            return new DatabaseVisit(new Access(own.jdbcUrl(), own.app(), own.owner()), own);
        } catch (DataDirectoryInUse running) {
            return new DatabaseVisit(running(home, running), null);
        }
    }

    private static Access running(Path home, DataDirectoryInUse inUse) {
        try {
            var database = new Home(home.toRealPath()).database();
            var passwords = Passwords.readFrom(database);
            var port = port(database);
            if (new Readiness(database, passwords, port).ask() != Readiness.Answer.READY) {
                throw inUse;
            }
            return new Access(Readiness.url(port), passwords.app(), passwords.owner());
        } catch (IOException | RuntimeException e) {
            if (e != inUse) {
                inUse.addSuppressed(e);
            }
            throw inUse;
        }
    }

    private static int port(Path database) throws IOException {
        try (var lines = Files.lines(database.resolve("postmaster.pid"))) {
            var port = lines.skip(LINE_OF_THE_PORT - 1).findFirst().orElse("");
            return Integer.parseInt(port.strip());
        }
    }

    /// As the role that owns everything in it.
    public DataSource asOwner() {
        return access.owner().at(access.url());
    }

    /// The role that the application works as.
    public String applicationRole() {
        return access.app().user();
    }

    /// Stops what was started for the visit, and nothing else.
    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
