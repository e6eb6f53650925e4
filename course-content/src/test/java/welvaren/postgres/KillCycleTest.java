package welvaren.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `-Dwelvaren.kill.cycles=200` for a long run, `-Dwelvaren.kill.seed=…` to repeat one.
class KillCycleTest {

    private static final int CYCLES = Integer.getInteger("welvaren.kill.cycles", 10);
    private static final long SEED = Long.getLong("welvaren.kill.seed", System.nanoTime());
    private static final int MOST_ROWS_IN_A_CYCLE = 400;
    private static final Logger log = LoggerFactory.getLogger(KillCycleTest.class);

    private enum Death {
        WRITER,
        SERVER,
        BOTH,
        GRACEFUL
    }

    private final Random random = new Random(SEED);
    private final BitSet acknowledged = new BitSet();
    private final List<Integer> readyMilliseconds = new ArrayList<>();

    @Test
    void whoever_is_killed_the_next_start_succeeds_and_has_every_acknowledged_row(
            @TempDir(factory = TestHomes.class) Path directory)
            throws IOException, InterruptedException, SQLException {
        log.info("Seed {}, {} cycles", SEED, CYCLES);
        var home = TestHomes.unpacked(directory.resolve("home"));

        for (var death : deaths()) {
            cycle(home, death);
        }

        try (var postgres = EmbeddedPostgres.start(home)) {
            assertNothingLost(home, postgres.jdbcUrl(), "the last cycle");
        }
        tellFigures();
    }

    /// As many of each kind, in random order.
    private List<Death> deaths() {
        var deaths = new ArrayList<Death>();
        for (var cycle = 0; cycle < CYCLES; cycle++) {
            deaths.add(Death.values()[cycle % Death.values().length]);
        }
        Collections.shuffle(deaths, random);
        return deaths;
    }

    private void cycle(Path home, Death death)
            throws IOException, InterruptedException, SQLException {
        try (var writer = WriterProcess.start(home)) {
            var ready = writer.awaitReady();
            readyMilliseconds.add(ready.milliseconds());
            writer.awaitAcknowledged(1 + random.nextInt(MOST_ROWS_IN_A_CYCLE));
            assertNothingLost(home, ready.jdbcUrl(), "an earlier cycle than this " + death);
            end(writer, death);
            writer.awaitEnd();
            acknowledged.or(writer.acknowledgedRows());
        }
    }

    private void end(WriterProcess writer, Death death) throws IOException {
        switch (death) {
            case WRITER -> writer.kill();
            case SERVER -> writer.server().destroyForcibly();
            case BOTH -> killBoth(writer);
            case GRACEFUL -> writer.askToEnd();
        }
    }

    private void killBoth(WriterProcess writer) throws IOException {
        var server = writer.server();
        if (random.nextBoolean()) {
            server.destroyForcibly();
            writer.kill();
        } else {
            writer.kill();
            server.destroyForcibly();
        }
    }

    private void assertNothingLost(Path home, String url, String when)
            throws IOException, SQLException {
        var app = Passwords.readFrom(home.resolve("db")).app();
        var lost = (BitSet) acknowledged.clone();
        try (var connection = DriverManager.getConnection(url, app.user(), app.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from written")) {
            while (rows.next()) {
                lost.clear(rows.getInt("id"));
            }
        }
        assertThat(lost.cardinality())
                .as("acknowledged rows lost in %s, seed %d", when, SEED)
                .isZero();
    }

    private void tellFigures() {
        Collections.sort(readyMilliseconds);
        log.info(
                "{} cycles, {} rows acknowledged, none lost; ready: median {}, p95 {}, longest {} ms",
                CYCLES,
                acknowledged.cardinality(),
                readyMilliseconds.get(readyMilliseconds.size() / 2),
                readyMilliseconds.get(readyMilliseconds.size() * 95 / 100),
                readyMilliseconds.getLast());
    }
}
