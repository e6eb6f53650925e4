package welvaren.backup;

import static org.jooq.SQLDialect.POSTGRES;
import static org.jooq.impl.DSL.using;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import welvaren.backup.Manifest.SequencePart;

/// The whole database as it is at one moment. Everybody else goes on writing: reading it takes no
/// lock that a write waits for.
final class Snapshot implements AutoCloseable {

    /// What people type into a session or a role must not change how a row looks, nor how long we
    /// may take.
    private static final List<String> SETTINGS =
            List.of(
                    "set local datestyle = 'ISO, YMD'",
                    "set local timezone = 'UTC'",
                    "set local intervalstyle = 'postgres'",
                    "set local extra_float_digits = 1",
                    "set local bytea_output = 'hex'",
                    "set local statement_timeout = 0",
                    "set local idle_in_transaction_session_timeout = 0");

    private final Connection connection;

    private Snapshot(Connection connection) {
        this.connection = connection;
    }

    static Snapshot of(DataSource database) throws SQLException {
        var connection = database.getConnection();
        try {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            prepare(connection);
            return new Snapshot(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /// For a transaction that writes or reads rows as they are in a backup.
    static void prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var setting : SETTINGS) {
                statement.execute(setting);
            }
        }
    }

    Connection connection() {
        return connection;
    }

    List<StoredTable> tables() {
        return StoredTable.in(connection);
    }

    /// Numbers that were given out since are skipped after a restore, which does no harm.
    List<SequencePart> sequences() {
        return using(connection, POSTGRES)
                .fetch(
                        """
                        select sequencename::text, last_value from pg_sequences
                         where schemaname = current_schema() and last_value is not null
                         order by sequencename collate "C"
                        """)
                .map(row -> new SequencePart(row.get(0, String.class), row.get(1, long.class)));
    }

    String schemaVersion() {
        return using(connection, POSTGRES)
                .fetch(
                        """
                        select version from flyway_schema_history
                         where success and version is not null
                        """)
                .map(row -> MigrationVersion.fromVersion(row.get(0, String.class)))
                .stream()
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .getVersion();
    }

    /// How much the database takes on the disk.
    static long bytes(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            return using(connection, POSTGRES)
                    .fetchSingle("select pg_database_size(current_database())")
                    .get(0, long.class);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }
}
