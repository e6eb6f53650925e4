package welvaren.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static welvaren.search.Shelf.actor;
import static welvaren.search.Shelf.found;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import welvaren.change.ChangeFeed;
import welvaren.content.ContentImport;
import welvaren.finding.Findable;
import welvaren.finding.FindableRef;
import welvaren.finding.Findables;
import welvaren.finding.StoredFindables;
import welvaren.testing.SampleContent;

class IndexCommandTest extends SearchTest {

    private static final String CASE = "cases/buurthuis.nl.md";

    private final ContentImport imports;
    private final ChangeFeed feed;
    private final Findables findables;
    private final DataSource database;
    @TempDir private Path data;

    IndexCommandTest(
            ContentImport imports, ChangeFeed feed, Findables findables, DataSource database) {
        this.imports = imports;
        this.feed = feed;
        this.findables = findables;
        this.database = database;
    }

    @BeforeEach
    void importSample() {
        SampleContent.importInto(imports);
    }

    @Test
    void an_index_in_use_equals_the_database_and_so_does_one_that_followed() {
        var node = node();
        assertThat(say())
                .startsWith("0 The index in " + data.resolve("index") + " equals the database: ");

        changeCase();
        await().until(() -> found(node.search, "zeehond").equals(List.of("buurthuis")));
        node.stop();

        assertThat(say()).startsWith("0 ");
    }

    @Test
    void what_differs_is_named() throws IOException {
        node().stop();
        assertThat(say()).startsWith("0 ");

        write(writer -> writer.deleteDocuments(term(FindableRef.actor("stad"))));
        write(writer -> put(writer, actor("spook").dutch("Spook").findable()));
        write(writer -> put(writer, changed("netwerk")));
        write(writer -> writer.addDocument(indexed(stored("kringloop"))));

        assertThat(say())
                .startsWith("1 ")
                .contains("differs from the database in 4 places")
                .contains("missing actor:stad")
                .contains("not in the database actor:spook")
                .contains("not as it is now actor:netwerk")
                .contains("2 times instead of once actor:kringloop");
    }

    @Test
    void an_index_that_is_behind_damaged_or_not_there_is_not_equal() throws IOException {
        assertThat(say()).startsWith("1 There is no index in ");
        assertThat(data.resolve("index")).doesNotExist();

        node().stop();
        changeCase();
        assertThat(say()).startsWith("1 ").contains("not as it is now case:buurthuis");

        SampleContent.importInto(imports);
        assertThat(say()).startsWith("0 ");
        flipAByteOfEachFile();
        assertThat(say()).startsWith("1 ").contains(" is damaged: ").contains("delete that");
    }

    @Test
    void other_words_make_no_command() {
        assertThat(IndexCommand.isIn(new String[] {"index", "verify"})).isTrue();
        assertThat(IndexCommand.isIn(new String[] {"--server.port=8080"})).isFalse();
        assertThat(IndexCommand.run(new String[] {"index"})).isEqualTo(2);
    }

    private void changeCase() {
        SampleContent.sound()
                .edited(CASE, "Niemand kwam binnen.", "Er zwemmen zeehonden.")
                .importWith(imports);
    }

    private IndexNode node() {
        return new IndexNode(feed, findables, data).awaitSample();
    }

    private String say() {
        var out = new ByteArrayOutputStream();
        var command =
                new IndexCommand(
                        data,
                        () -> StoredFindables.in(database),
                        Duration.ZERO,
                        new PrintStream(out, true, UTF_8));
        return command.verify() + " " + out.toString(UTF_8).strip();
    }

    private interface Change {
        void make(IndexWriter writer) throws IOException;
    }

    /// By somebody else, into what was committed.
    private void write(Change change) throws IOException {
        try (var directory = FSDirectory.open(data.resolve("index/1"));
                var writer = new IndexWriter(directory, new IndexWriterConfig(new Analysis()))) {
            change.make(writer);
            writer.setLiveCommitData(writer.getLiveCommitData());
            writer.commit();
        }
    }

    private static Term term(FindableRef ref) {
        return FindableDocument.term(ref);
    }

    private static void put(IndexWriter writer, Findable findable) throws IOException {
        writer.updateDocument(term(findable.ref()), indexed(findable));
    }

    private static Document indexed(Findable findable) {
        return FindableDocument.of(findable, new Analysis());
    }

    private Findable stored(String actor) {
        return findables
                .all()
                .filter(thing -> thing.ref().equals(FindableRef.actor(actor)))
                .findFirst()
                .orElseThrow();
    }

    private Findable changed(String actor) {
        var now = stored(actor);
        return new Findable(
                now.ref(),
                now.text(),
                List.of("Vroeger heette het anders"),
                now.acronyms(),
                now.facets(),
                now.audience());
    }

    private void flipAByteOfEachFile() throws IOException {
        try (var files = Files.list(data.resolve("index/1"))) {
            for (var file : files.filter(file -> file.toString().endsWith(".cfs")).toList()) {
                var bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }
    }
}
