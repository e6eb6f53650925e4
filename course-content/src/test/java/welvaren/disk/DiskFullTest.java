package welvaren.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;
import welvaren.postgres.Credentials;
import welvaren.postgres.DatabaseSettings;
import welvaren.postgres.EmbeddedPostgres;

/// A real disk that fills up: we stop writing before PostgreSQL has to end. Only by `./welvaren
/// drill disk`, which makes a small disk of its own and therefore has to be root.
@EnabledIfSystemProperty(named = "welvaren.disk.directory", matches = ".+")
class DiskFullTest {

    private static final int ROUNDS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final DataSize STEP = DataSize.ofMegabytes(10);
    private static final String LONG = "x".repeat(20_000);
    private static final Logger log = LoggerFactory.getLogger(DiskFullTest.class);

    private final Path data = Path.of(System.getProperty("welvaren.disk.directory", "."));
    private final Path filler = data.resolve("filler");
    private final DatabaseSettings database =
            new DatabaseSettings(data, new DatabaseSettings.Server(null, "", "", null, null));
    private final DiskSettings settings =
            new DiskSettings(DataSize.ofMegabytes(150), 5, DataSize.ofBytes(0));
    private final DiskWatch watch = new DiskWatch(new DataDisk(database), settings, database);
    private int acknowledged;

    @Test
    void nothing_that_was_acknowledged_is_lost_and_writing_goes_on_when_there_is_room()
            throws Exception {
        try (var postgres = EmbeddedPostgres.start(database.postgres())) {
            asOwner(postgres, "create table written (id integer primary key, words text)");
            var db = writing(postgres);
            for (var round = 0; round < ROUNDS; round++) {
                watch.look();
                fillUntilWritingIsRefused(db);
                Files.delete(filler);
                watch.look();
                await().atMost(PATIENCE).until(() -> writes(db));
                assertThat(db.fetchCount(table(name("written"))))
                        .isGreaterThanOrEqualTo(acknowledged);
                asOwner(postgres, "truncate written");
                acknowledged = 0;
            }
        }
        log.info("{} times nearly full, nothing acknowledged lost", ROUNDS);
    }

    private void fillUntilWritingIsRefused(DSLContext db) throws IOException {
        while (!watch.isNearlyFull()) {
            fill();
            write(db);
            watch.look();
        }
        assertThat(writes(db)).isFalse();
        assertThat(db.fetchCount(table(name("written")))).isEqualTo(acknowledged);
    }

    private boolean writes(DSLContext db) {
        try {
            write(db);
            return true;
        } catch (RuntimeException _) {
            return false;
        }
    }

    private void write(DSLContext db) {
        db.insertInto(table(name("written")))
                .columns(field(name("id"), Integer.class), field(name("words"), String.class))
                .select(
                        DSL.select(
                                        field("coalesce(max(id), 0) + 1", Integer.class),
                                        field("{0}", String.class, DSL.val(LONG)))
                                .from(table(name("written"))))
                .execute();
        acknowledged++;
    }

    private void fill() throws IOException {
        try (var channel =
                FileChannel.open(
                        filler,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.allocate((int) STEP.toBytes()));
        }
    }

    private DSLContext writing(EmbeddedPostgres postgres) {
        var source = new PGSimpleDataSource();
        source.setUrl(postgres.jdbcUrl());
        source.setUser(postgres.app().user());
        source.setPassword(postgres.app().password());
        return DSL.using(
                new DefaultConfiguration()
                        .set(SQLDialect.POSTGRES)
                        .set(source)
                        .set(new NoMoreWriting(watch).provide()));
    }

    private static void asOwner(EmbeddedPostgres postgres, String sql) throws SQLException {
        Credentials owner = postgres.owner();
        try (var connection =
                        DriverManager.getConnection(
                                postgres.jdbcUrl(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
