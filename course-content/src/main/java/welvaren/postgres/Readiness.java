package welvaren.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// Whether our server, and no other, answers on a port, and can be trusted with data.
record Readiness(Path database, Passwords passwords, int port) {

    static final String HOST = "127.0.0.1";

    private static final String STARTING_UP = "57P03";
    private static final String WRONG_PASSWORD = "28P01";
    private static final String SECONDS_FOR_AN_ANSWER = "10";

    enum Answer {
        SILENT,
        STARTING_UP,
        READY
    }

    static String url(int port) {
        return "jdbc:postgresql://%s:%d/%s".formatted(HOST, port, NewDatabase.NAME);
    }

    Answer ask() {
        try {
            if (!isOurs()) {
                return Answer.SILENT;
            }
            refuseIfCareless();
            return Answer.READY;
        } catch (SQLException e) {
            return explain(e);
        }
    }

    /// On a wished port a stranger may answer.
    private boolean isOurs() throws SQLException {
        try (var connection = connect(passwords.superuser());
                var statement = connection.createStatement();
                var directory = statement.executeQuery("show data_directory")) {
            return directory.next() && directory.getString(1).equals(database.toString());
        }
    }

    /// Asked as the role that writes, because it can have settings of its own.
    private void refuseIfCareless() throws SQLException {
        try (var connection = connect(passwords.app())) {
            var off = DurabilityGuard.check(connection);
            if (!off.isEmpty()) {
                throw new PostgresNotStarted(
                        ("The database in %s could lose data in a power cut, "
                                        + "because these settings are off: %s.")
                                .formatted(database, String.join(", ", off)));
            }
        }
    }

    private Answer explain(SQLException e) {
        if (WRONG_PASSWORD.equals(e.getSQLState())) {
            throw new PostgresNotStarted(
                    "The passwords in %s do not fit the database; put the file back from a backup."
                            .formatted(Passwords.file(database)),
                    e);
        }
        return STARTING_UP.equals(e.getSQLState()) ? Answer.STARTING_UP : Answer.SILENT;
    }

    private Connection connect(Credentials role) throws SQLException {
        var properties = new Properties();
        properties.put("user", role.user());
        properties.put("password", role.password());
        properties.put("socketTimeout", SECONDS_FOR_AN_ANSWER);
        return DriverManager.getConnection(url(port), properties);
    }
}
