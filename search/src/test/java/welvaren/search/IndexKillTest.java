package welvaren.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import welvaren.content.ContentImport;
import welvaren.finding.StoredFindables;
import welvaren.testing.SampleContent;

/// `kill -9` to a process that indexes, again and again on one directory. Whatever moment it hits,
/// the files of the index are whole, and after the next start the index equals the database. What
/// one kill does is tested in [IndexKeeperTest].
@EnabledIfSystemProperty(named = "welvaren.index.kills", matches = "\\d+")
class IndexKillTest extends SearchTest {

    private static final int KILLS = Integer.getInteger("welvaren.index.kills", 0);
    private static final long SEED = Long.getLong("welvaren.index.seed", System.nanoTime());
    private static final int LONGEST_WRITING = 8_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Logger log = LoggerFactory.getLogger(IndexKillTest.class);

    private final Random random = new Random(SEED);
    private final ContentImport imports;
    private final DataSource database;
    private final List<Long> milliseconds = new ArrayList<>();
    private int written;

    IndexKillTest(ContentImport imports, DataSource database) {
        this.imports = imports;
        this.database = database;
    }

    @Test
    void whenever_it_is_killed_the_index_is_whole_and_lacks_nothing_after_the_next_start(
            @TempDir Path data) throws Exception {
        SampleContent.importInto(imports);
        for (var kill = 0; kill < KILLS; kill++) {
            var out = data.resolve("said-" + kill);
            var process = start(data, out);
            awaitReady(process, out);
            milliseconds.add(timeUntilEqual(data, out));
            try (var in = process.outputWriter()) {
                in.write((written + 1) + "\n");
            }
            process.waitFor(random.nextInt(LONGEST_WRITING), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            written = lastWritten(out);
            assertFilesAreWhole(data, kill);
        }
        var out = data.resolve("said");
        var process = start(data, out);
        awaitReady(process, out);
        timeUntilEqual(data, out);
        process.destroyForcibly().waitFor();
        tell();
    }

    private long timeUntilEqual(Path data, Path said) throws IOException {
        var began = System.nanoTime();
        var answer = new ByteArrayOutputStream();
        var verify =
                new IndexCommand(
                        data,
                        () -> StoredFindables.in(database),
                        PATIENCE,
                        new PrintStream(answer, true, UTF_8));
        assertThat(verify.verify())
                .as("seed %d: %s%n%s", SEED, answer, Files.readString(said))
                .isZero();
        return (System.nanoTime() - began) / 1_000_000;
    }

    private void assertFilesAreWhole(Path data, int kill) throws IOException {
        var index = new IndexFolder(data).readNewest();
        if (index.isPresent()) {
            try (var found = index.get()) {
                found.checkFiles();
                assertThat(found.holding()).as("kill %d, seed %d", kill, SEED).isPresent();
            }
        }
    }

    private Process start(Path data, Path out) throws IOException, SQLException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-Dwelvaren.test.database=" + address(),
                        "-Dwelvaren.data=" + data,
                        "-cp",
                        System.getProperty("java.class.path"),
                        FollowingNode.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
    }

    private String address() throws SQLException {
        try (var connection = database.getConnection()) {
            var about = connection.getMetaData();
            var url = about.getURL();
            return url + (url.contains("?") ? "&" : "?") + "user=" + about.getUserName();
        }
    }

    private static void awaitReady(Process process, Path out) {
        await().atMost(PATIENCE)
                .until(() -> !process.isAlive() || Files.readString(out).contains("> ready\n"));
        assertThat(process.isAlive()).isTrue();
    }

    private int lastWritten(Path out) throws IOException {
        return Files.readAllLines(out).stream()
                .filter(line -> line.matches("> wrote \\d+"))
                .mapToInt(line -> Integer.parseInt(line.substring("> wrote ".length())))
                .max()
                .orElse(written);
    }

    private void tell() {
        Collections.sort(milliseconds);
        log.info(
                "Seed {}: {} kills, {} imports; equal to the database after the start in {} ms"
                        + " (median), {} ms (longest)",
                SEED,
                KILLS,
                written,
                milliseconds.get(milliseconds.size() / 2),
                milliseconds.getLast());
    }
}
