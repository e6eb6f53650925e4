package welvaren.postgres;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import welvaren.postgres.DatabaseAutoConfiguration.Access;

/// A server that somebody else runs, and what must be true before it is trusted with anything.
final class OtherServer {

    private static final Logger log = LoggerFactory.getLogger(OtherServer.class);
    private static final String PREFIX = "jdbc:postgresql:";
    private static final int OLDEST = 15;
    private static final String CHECKSUMS = "data_checksums";

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
        var weak = check(url, access.owner());
        if (owner.isPresent()) {
            check(url, access.app());
        }
        // Off by default before PostgreSQL 18, and nothing acknowledged is lost by it.
        if (weak.contains(CHECKSUMS)) {
            log.warn("The database server has no data checksums: a failing disk stays unnoticed");
        }
        return access;
    }

    /// Settings can be of a role, so both roles are asked. Returns those that are off and may be.
    private static List<String> check(String url, Credentials role) {
        try (var connection = DriverManager.getConnection(url, role.user(), role.password())) {
            refuseOlder(connection);
            var off = DurabilityGuard.check(connection);
            refuseCareless(off, role);
            return off;
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

    private static void refuseCareless(List<String> off, Credentials role) {
        var careless = off.stream().filter(setting -> !setting.equals(CHECKSUMS)).toList();
        if (!careless.isEmpty()) {
            throw new PostgresNotStarted(
                    "The database server may lose what it acknowledged to %s; these settings are"
                                    .formatted(role.user())
                            + " off: %s.".formatted(String.join(", ", careless)));
        }
    }

    private static String oneLine(String message) {
        return message.lines().findFirst().orElse("no reason given");
    }
}
