package welvaren.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static welvaren.search.Shelf.found;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import welvaren.change.ChangeFeed;
import welvaren.content.ContentImport;
import welvaren.finding.Findables;
import welvaren.testing.SampleContent;

class IndexKeeperTest extends SearchTest {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final String CASE = "cases/buurthuis.nl.md";
    private static final String SENTENCE = "Niemand kwam binnen.";

    private final ContentImport imports;
    private final ChangeFeed feed;
    private final Findables findables;
    private final Search running;
    private final List<IndexNode> nodes = new ArrayList<>();
    @TempDir private Path temporary;

    IndexKeeperTest(ContentImport imports, ChangeFeed feed, Findables findables, Search search) {
        this.imports = imports;
        this.feed = feed;
        this.findables = findables;
        this.running = search;
    }

    @BeforeEach
    void importSample() {
        SampleContent.importInto(imports);
    }

    @AfterEach
    void stopNodes() {
        nodes.forEach(IndexNode::stop);
    }

    @Test
    void what_is_imported_is_found_within_two_seconds_and_what_is_gone_is_not() {
        await().until(() -> found(running, "luisteren").contains("praten/luisteren"));
        assertThat(found(running, "Réseau des Villes")).first().isEqualTo("netwerk");
        assertThat(found(running, "zeehonden")).isEmpty();

        say("Er zwemmen zeehonden.");
        await().atMost(TWO_SECONDS)
                .until(() -> found(running, "zeehond"), List.of("buurthuis")::equals);

        SampleContent.importInto(imports);
        await().atMost(TWO_SECONDS).until(() -> found(running, "zeehond").isEmpty());
    }

    @Test
    void the_index_follows_content_that_changes_often() {
        await().until(() -> found(running, "luisteren").contains("praten/luisteren"));

        for (var word : List.of("aardvarken", "buizerd", "chinchilla", "dolfijn")) {
            say("Er loopt een " + word + " rond.");
            await().atMost(TWO_SECONDS).until(() -> found(running, word).size() == 1);
        }
    }

    @Test
    void what_did_not_change_is_not_indexed_again() throws IOException {
        try (var shelf = new Shelf(folder("followed"))) {
            assertThat(shelf.follow(findables.all())).isEqualTo((int) findables.all().count());
            assertThat(shelf.follow(findables.all())).isZero();

            say("Er zwemmen zeehonden.");
            assertThat(shelf.follow(findables.all())).isEqualTo(1);
            assertThat(found(shelf.search(null), "zeehond")).containsExactly("buurthuis");

            SampleContent.sound().without("cases/herstelcafe").importWith(imports);
            assertThat(shelf.follow(findables.all())).isBetween(2, 5);
            assertThat(found(shelf.search(null), "zeehond")).isEmpty();
        }
    }

    @Test
    void a_node_goes_on_from_its_last_commit() throws IOException {
        var folder = folder("first");
        node(folder).awaitSample().stop();
        var generation = generation(folder);
        say("Er zwemmen zeehonden.");

        var again = node(folder);

        await().until(() -> found(again.search, "zeehond").equals(List.of("buurthuis")));
        assertThat(generation(folder)).isEqualTo(generation);
    }

    @Test
    void after_a_kill_nothing_is_missed() throws IOException {
        var folder = folder("killed");
        var node = node(folder).awaitSample();
        say("Er zwemmen zeehonden.");
        await().until(() -> found(node.search, "zeehond").size() == 1);
        var asItWasWhenKilled = copy(folder, "image");
        say("Er zwemmen otters.");

        var after = node(asItWasWhenKilled);

        await().until(() -> found(after.search, "otter").size() == 1);
        assertThat(found(after.search, "zeehond")).isEmpty();
    }

    @Test
    void a_deleted_index_is_made_again() throws IOException {
        var folder = folder("deleted");
        node(folder).awaitSample().stop();
        FileSystemUtils.deleteRecursively(folder.resolve("index"));

        node(folder).awaitSample();
    }

    @Test
    void whichever_file_is_truncated_the_index_is_right_again() throws IOException {
        damageEachFile(file -> {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(channel.size() / 2);
            }
        });
    }

    @Test
    void whichever_file_has_a_flipped_bit_the_index_is_right_again() throws IOException {
        damageEachFile(file -> {
            var bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 4;
            Files.write(file, bytes);
        });
    }

    private interface Damage {
        void to(Path file) throws IOException;
    }

    private void damageEachFile(Damage damage) throws IOException {
        var pristine = folder("pristine");
        node(pristine).awaitSample().stop();
        for (var file : files(pristine)) {
            var copy = copy(pristine, "damaged-" + file.getFileName());
            damage.to(copy.resolve(pristine.relativize(file)));

            var node = node(copy).awaitSample();
            assertThat(generation(copy)).as("%s", file).isNotEqualTo(generation(pristine));
            node.stop();
        }
    }

    @Test
    void an_index_of_an_older_analysis_is_made_again() throws IOException {
        var folder = folder("older");
        node(folder).awaitSample().stop();
        var generation = generation(folder);
        try (var directory = FSDirectory.open(folder.resolve("index").resolve(generation));
                var writer = new IndexWriter(directory, new IndexWriterConfig(new Analysis()))) {
            writer.deleteAll();
            writer.setLiveCommitData(
                    Map.of("analysis", "0", "bookmark", feed.now().text()).entrySet());
            writer.commit();
        }

        node(folder).awaitSample();

        assertThat(generation(folder)).isNotEqualTo(generation);
    }

    @Test
    void an_index_that_vanishes_under_a_running_node_is_made_again() throws IOException {
        var folder = folder("vanishing");
        var node = node(folder).awaitSample();

        FileSystemUtils.deleteRecursively(folder.resolve("index"));
        say("Er zwemmen zeehonden.");

        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(folder.resolve("index")));
        await().until(() -> found(node.search, "zeehond").size() == 1);
    }

    @Test
    void while_the_index_is_made_again_every_search_is_answered() throws IOException {
        var folder = folder("swapped");
        var node = node(folder).awaitSample();
        var enough = new AtomicBoolean();
        var searching =
                CompletableFuture.supplyAsync(() -> {
                    var searches = 0;
                    while (!enough.get()) {
                        assertThat(found(node.search, "luisteren")).contains("praten/luisteren");
                        searches++;
                    }
                    return searches;
                });

        for (var i = 0; i < 5; i++) {
            var before = generation(folder);
            feed.beginAnew();
            feed.wake();
            await().until(() -> !generation(folder).equals(before));
        }
        enough.set(true);

        assertThat(searching.join()).isPositive();
    }

    @Test
    void health_tells_how_many_documents_and_that_nothing_is_behind() {
        await().until(() -> running.health().documents() == (int) findables.all().count());

        assertThat(running.health().stuck()).isFalse();
        assertThat(running.health().state()).isEqualTo(SearchHealth.State.READY);
    }

    private void say(String sentence) {
        SampleContent.sound().edited(CASE, SENTENCE, sentence).importWith(imports);
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(temporary.resolve(name));
    }

    private Path copy(Path folder, String name) throws IOException {
        var copy = temporary.resolve(name);
        FileSystemUtils.copyRecursively(folder, copy);
        return copy;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder.resolve("index"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("write.lock"))
                    .toList();
        }
    }

    private static String generation(Path folder) throws IOException {
        try (var generations = Files.list(folder.resolve("index"))) {
            return generations
                    .map(generation -> generation.getFileName().toString())
                    .max(Comparator.comparingInt(Integer::parseInt))
                    .orElseThrow();
        }
    }

    /// A node of its own on that folder.
    private IndexNode node(Path folder) {
        var node = new IndexNode(feed, findables, folder);
        nodes.add(node);
        return node;
    }
}
