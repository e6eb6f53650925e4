package welvaren.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `-Dwelvaren.first.start.kills=50` for a long run, `-Dwelvaren.kill.seed=…` to repeat one.
class FirstStartKillTest {

    private static final int KILLS = Integer.getInteger("welvaren.first.start.kills", 5);
    private static final long SEED = Long.getLong("welvaren.kill.seed", System.nanoTime());

    /// About as long as a first start takes, with and without unpacking.
    private static final int WHOLE_START = 3500;

    private static final int START_OF_UNPACKED = 1500;
    private static final Logger log = LoggerFactory.getLogger(FirstStartKillTest.class);

    private final Random random = new Random(SEED);

    @Test
    void a_first_start_that_is_killed_is_followed_by_one_that_works(
            @TempDir(factory = TestHomes.class) Path directory)
            throws IOException, InterruptedException {
        log.info("Seed {}, {} kills", SEED, KILLS);
        var beforeReady = 0;
        for (var kill = 0; kill < KILLS; kill++) {
            var home = directory.resolve("home " + kill);
            if (!killDuringFirstStart(home, kill % 2 == 0, kill % 5 < 4)) {
                beforeReady++;
            }
            assertStartsAndLeavesNothingBehind(home);
        }
        log.info("{} kills, {} of them before the server was ready", KILLS, beforeReady);
    }

    /// Returns whether the server was ready before the kill came.
    private boolean killDuringFirstStart(Path home, boolean wholeTree, boolean unpacked)
            throws IOException, InterruptedException {
        var longest = unpacked ? START_OF_UNPACKED : WHOLE_START;
        if (unpacked) {
            TestHomes.unpacked(home);
        }
        try (var writer = WriterProcess.start(home)) {
            writer.awaitStarting();
            var ready = writer.isReadyWithin(Duration.ofMillis(random.nextInt(longest)));
            if (wholeTree) {
                writer.killWithDescendants();
            } else {
                writer.kill();
            }
            writer.awaitEnd();
            return ready;
        }
    }

    private static void assertStartsAndLeavesNothingBehind(Path home) throws IOException {
        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(postgres.jdbcUrl()).isNotEmpty();
        }
        assertThat(files(home))
                .filteredOn(name -> name.startsWith("db"))
                .containsOnly("db", "db.lock");
        assertThat(files(home.resolve("pg"))).containsOnly(Platform.VERSION);
    }

    private static List<String> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(Path::getFileName).map(Path::toString).toList();
        }
    }
}
