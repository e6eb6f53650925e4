package welvaren.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import welvaren.finding.Findable;

/// What one gets without any work of one's own: Lucene's analyzer for Dutch, any of the words,
/// BM25.
final class StockDutch implements Closeable {

    private static final String TEXT = "text";
    private static final String PATH = "path";

    private final DutchAnalyzer analyzer = new DutchAnalyzer();
    private final DirectoryReader reader;

    StockDutch(List<Findable> things) throws IOException {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (var thing : things) {
                var document = new Document();
                document.add(
                        new StringField(PATH, RelevanceTest.path(thing.ref()), Field.Store.YES));
                Stream.of(thing.names(), thing.acronyms())
                        .flatMap(List::stream)
                        .forEach(name -> document.add(new TextField(TEXT, name, Field.Store.NO)));
                for (var text : thing.text().byLanguage().values()) {
                    document.add(new TextField(TEXT, text.title(), Field.Store.NO));
                    text.passages()
                            .forEach(passage ->
                                    document.add(
                                            new TextField(TEXT, passage.text(), Field.Store.NO)));
                }
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(directory);
    }

    List<String> found(String typed, int most) {
        try {
            var query = new QueryBuilder(analyzer).createBooleanQuery(TEXT, typed);
            if (query == null) {
                return List.of();
            }
            var searcher = new IndexSearcher(reader);
            var stored = searcher.storedFields();
            return Stream.of(searcher.search(query, most).scoreDocs)
                    .map(hit -> {
                        try {
                            return stored.document(hit.doc).get(PATH);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        analyzer.close();
    }
}
