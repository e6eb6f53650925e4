package welvaren.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A process of its own that starts the server on a directory and inserts rows, telling each number
/// once the server has acknowledged it. It goes on until it is killed, the server is gone or its
/// input ends, and then closes the server as an application would.
final class KillCycleWriter {

    private static volatile boolean asked;

    private KillCycleWriter() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        say("starting");
        var began = System.nanoTime();
        try (var postgres = EmbeddedPostgres.start(Path.of(arguments[0]))) {
            say("ready " + (System.nanoTime() - began) / 1_000_000 + " " + postgres.jdbcUrl());
            Thread.ofPlatform().daemon().start(KillCycleWriter::waitForEndOfInput);
            write(postgres);
        } catch (PostgresNotStarted e) {
            say("refused " + e.sentence());
        }
    }

    private static void write(EmbeddedPostgres postgres) throws SQLException {
        try (var owner = connect(postgres, postgres.owner());
                var statement = owner.createStatement()) {
            statement.execute("create table if not exists written (id integer primary key)");
        }
        try (var app = connect(postgres, postgres.app())) {
            insertRows(app);
        } catch (SQLException e) {
            say("the server is gone: " + e.getMessage());
        }
    }

    private static void insertRows(Connection app) throws SQLException {
        try (var highest = app.createStatement();
                var found = highest.executeQuery("select coalesce(max(id), 0) from written");
                var insert = app.prepareStatement("insert into written values (?)")) {
            found.next();
            for (var id = found.getInt(1) + 1; !asked; id++) {
                insert.setInt(1, id);
                insert.executeUpdate();
                say("acknowledged " + id);
            }
        }
    }

    private static Connection connect(EmbeddedPostgres postgres, Credentials role)
            throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), role.user(), role.password());
    }

    private static void waitForEndOfInput() {
        try {
            while (System.in.read() >= 0) {}
        } catch (IOException _) {
            // the input has ended as well
        }
        asked = true;
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
