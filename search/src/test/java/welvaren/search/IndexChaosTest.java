package welvaren.search;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static welvaren.search.Shelf.found;
import static welvaren.search.Shelf.keys;
import static welvaren.search.Shelf.words;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import welvaren.change.ChangeFeed;
import welvaren.content.ContentImport;
import welvaren.finding.Findables;
import welvaren.language.Language;
import welvaren.person.Viewer;
import welvaren.testing.SampleContent;

/// Whatever happens to an index, the search finds what is in the database, in a short while and by
/// itself. `-Dwelvaren.index.corruptions=100` for a long run, `-Dwelvaren.index.seed=…` to repeat
/// one.
class IndexChaosTest extends SearchTest {

    private static final int CORRUPTIONS = Integer.getInteger("welvaren.index.corruptions", 8);
    private static final long SEED = Long.getLong("welvaren.index.seed", System.nanoTime());
    private static final Duration IN_TIME = Duration.ofSeconds(60);
    private static final List<String> WORDS =
            List.of("luisteren", "buurthuis", "vragen", "netwerk", "straatfeest", "zeehonden");
    private static final Logger log = LoggerFactory.getLogger(IndexChaosTest.class);

    private enum Corruption {
        DELETED,
        BYTE_FLIPPED,
        TRUNCATED,
        OLDER
    }

    private final Random random = new Random(SEED);
    private final ContentImport imports;
    private final ChangeFeed feed;
    private final Findables findables;
    @TempDir private Path temporary;

    IndexChaosTest(ContentImport imports, ChangeFeed feed, Findables findables) {
        this.imports = imports;
        this.feed = feed;
        this.findables = findables;
    }

    @Test
    void whatever_happens_to_the_index_what_is_in_the_database_is_found() throws IOException {
        SampleContent.importInto(imports);
        var sound = new IndexNode(feed, findables, folder("sound")).awaitSample();
        var truth = answers(sound);
        assertThat(truth.get("")).containsExactlyInAnyOrderElementsOf(inDatabase());
        sound.stop();
        var milliseconds = new ArrayList<Long>();

        for (var i = 0; i < CORRUPTIONS; i++) {
            var corruption = Corruption.values()[i % Corruption.values().length];
            var damaged = folder("damaged-" + i);
            FileSystemUtils.copyRecursively(folder("sound"), damaged);
            corrupt(corruption, damaged);
            var began = System.nanoTime();

            var node = new IndexNode(feed, findables, damaged);

            await("%s, seed %d".formatted(corruption, SEED))
                    .atMost(IN_TIME)
                    .until(() -> answers(node).equals(truth));
            milliseconds.add((System.nanoTime() - began) / 1_000_000);
            node.stop();
        }
        tell(milliseconds);
    }

    @Test
    void an_index_that_is_damaged_while_it_is_searched_says_so_and_is_made_again()
            throws IOException {
        SampleContent.importInto(imports);
        var folder = folder("running");
        var node = new IndexNode(feed, findables, folder).awaitSample();
        var truth = answers(node);
        for (var file : files(folder)) {
            flipAByte(file);
        }

        var before = files(folder);
        node.suspect();

        await().atMost(IN_TIME).until(() -> Collections.disjoint(files(folder), before));
        await().until(() -> !node.search.health().degraded());
        assertThat(answers(node)).isEqualTo(truth);
        node.stop();
    }

    private static Map<String, List<String>> answers(IndexNode node) {
        var answers = WORDS.stream().collect(toMap(word -> word, word -> found(node.search, word)));
        answers.put("", keys(node.search.find(words("", Language.NL), Viewer.ANONYMOUS)));
        return answers;
    }

    private List<String> inDatabase() {
        try (var all = findables.all()) {
            return all.map(findable -> findable.ref().key()).toList();
        }
    }

    private void corrupt(Corruption corruption, Path folder) throws IOException {
        var files = files(folder);
        var victim = files.get(random.nextInt(files.size()));
        switch (corruption) {
            case DELETED -> delete(folder, victim);
            case BYTE_FLIPPED -> flipAByte(victim);
            case TRUNCATED -> truncate(victim);
            case OLDER -> makeOlder(victim.getParent());
        }
    }

    private void delete(Path folder, Path victim) throws IOException {
        if (random.nextBoolean()) {
            Files.delete(victim);
        } else {
            FileSystemUtils.deleteRecursively(folder.resolve("index"));
        }
    }

    private void flipAByte(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bytes);
    }

    private void truncate(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(random.nextLong(channel.size()));
        }
    }

    private void makeOlder(Path index) throws IOException {
        try (var directory = FSDirectory.open(index);
                var writer = new IndexWriter(directory, new IndexWriterConfig(new Analysis()))) {
            writer.deleteAll();
            writer.setLiveCommitData(
                    Map.of("analysis", "0", "bookmark", feed.now().text()).entrySet());
            writer.commit();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder.resolve("index"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("write.lock"))
                    .sorted()
                    .toList();
        }
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(temporary.resolve(name));
    }

    private static void tell(List<Long> milliseconds) {
        Collections.sort(milliseconds);
        log.info(
                "Seed {}: {} corruptions, each search right again; median {}, longest {} ms",
                SEED,
                milliseconds.size(),
                milliseconds.get(milliseconds.size() / 2),
                milliseconds.getLast());
    }
}
