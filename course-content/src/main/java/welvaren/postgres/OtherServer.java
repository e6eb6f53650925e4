package welvaren.postgres;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import welvaren.postgres.DatabaseAutoConfiguration.Access;

/// A server that somebody else runs, and what must be true before it is trusted with anything.
final class OtherServer {

    private static final Logger log = LoggerFactory.getLogger(OtherServer.class);
    private static final String PREFIX = "jdbc:postgresql:";
    private static final int OLDEST = 15;

    private OtherServer() {}

    /// @throws PostgresNotStarted when it cannot be used, in a sentence for who started us
    static Access access(DatabaseSettings.Server server) {
        var url = requireNonNull(server.url());
        if (!url.startsWith(PREFIX)) {
            throw new PostgresNotStarted(
                    "WELVAREN_DB_URL must begin with %s//, and is %s.".formatted(PREFIX, url));
        }
        var owner = server.owner();
        if (owner.isEmpty()) {
            log.warn(
                    "The application also migrates the database. Set WELVAREN_DB_OWNER_USER so"
                            + " that it need not own it.");
        }
        var access = new Access(url, server.app(), owner.orElse(server.app()));
        check(url, access.owner());
        if (owner.isPresent()) {
            check(url, access.app());
        }
        return access;
    }

    /// Settings can be of a role, so both roles are asked.
    private static void check(String url, Credentials role) {
        try (var connection = DriverManager.getConnection(url, role.user(), role.password())) {
            refuseOlder(connection);
            refuseCareless(connection, role);
        } catch (SQLException e) {
            throw new PostgresNotStarted(
                    "The database cannot be used as %s: %s"
                            .formatted(role.user(), oneLine(String.valueOf(e.getMessage()))),
                    e);
        }
    }

    private static void refuseOlder(Connection connection) throws SQLException {
        var version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw new PostgresNotStarted(
                    "Welvaren needs PostgreSQL %d or newer; this server is %d."
                            .formatted(OLDEST, version));
        }
    }

    private static void refuseCareless(Connection connection, Credentials role)
            throws SQLException {
        var off = new ArrayList<>(DurabilityGuard.check(connection));
        // Checksums lose nothing when they are off; they are off by default before PostgreSQL 18.
        if (off.remove("data_checksums")) {
            log.warn("The database server has no data checksums: a failing disk stays unnoticed");
        }
        if (!off.isEmpty()) {
            throw new PostgresNotStarted(
                    "The database server may lose what it acknowledged to %s; these settings are"
                                    .formatted(role.user())
                            + " off: %s.".formatted(String.join(", ", off)));
        }
    }

    private static String oneLine(String message) {
        return message.lines().findFirst().orElse("no reason given");
    }
}
