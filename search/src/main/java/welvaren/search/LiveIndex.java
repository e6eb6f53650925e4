package welvaren.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import welvaren.change.Bookmark;
import welvaren.finding.Findable;
import welvaren.finding.FindableRef;

/// One index on disk, open for writing and searching.
final class LiveIndex {

    /// What the index holds, written into each of its commits: so the index and what is said about
    /// it cannot disagree.
    ///
    /// @param edition fingerprint of the content
    record Holding(Bookmark bookmark, String edition) {

        private static final String BOOKMARK = "bookmark";
        private static final String EDITION = "edition";
        private static final String ANALYSIS = "analysis";

        Map<String, String> toCommit() {
            return Map.of(
                    BOOKMARK, bookmark.text(),
                    EDITION, edition,
                    ANALYSIS, String.valueOf(Analysis.VERSION));
        }

        /// Empty when it was written by another version of the analysis, or by something else.
        static Optional<Holding> ofCommit(Map<String, String> data) {
            return String.valueOf(Analysis.VERSION).equals(data.get(ANALYSIS))
                    ? Bookmark.parse(data.getOrDefault(BOOKMARK, ""))
                            .map(bookmark -> new Holding(bookmark, data.getOrDefault(EDITION, "")))
                    : Optional.empty();
        }
    }

    private final Path folder;
    private final FSDirectory directory;
    private final Analysis analysis = new Analysis();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private LiveIndex(Path folder, OpenMode mode) throws IOException {
        this.folder = folder;
        directory = FSDirectory.open(folder);
        writer =
                new IndexWriter(
                        directory,
                        new IndexWriterConfig(analysis).setOpenMode(mode).setCommitOnClose(false));
        searchers = new SearcherManager(writer, new Factory());
    }

    static LiveIndex create(Path folder) throws IOException {
        return new LiveIndex(folder, OpenMode.CREATE);
    }

    static LiveIndex open(Path folder) throws IOException {
        return new LiveIndex(folder, OpenMode.APPEND);
    }

    private static class Factory extends SearcherFactory {

        private final LeafFacets.Known facets = new LeafFacets.Known();

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
                throws IOException {
            return new FacetedSearcher(reader, facets);
        }
    }

    Path folder() {
        return folder;
    }

    Analysis analysis() {
        return analysis;
    }

    FacetedSearcher acquire() throws IOException {
        return (FacetedSearcher) searchers.acquire();
    }

    void release(FacetedSearcher searcher) throws IOException {
        searchers.release(searcher);
    }

    void put(Findable findable) throws IOException {
        put(findable.ref(), FindableDocument.of(findable, analysis));
    }

    private void put(FindableRef ref, Document document) throws IOException {
        writer.updateDocument(FindableDocument.term(ref), document);
    }

    void remove(FindableRef ref) throws IOException {
        writer.deleteDocuments(FindableDocument.term(ref));
    }

    /// Puts what is new or different, removes what is gone, and leaves alone what is as it was.
    ///
    /// @param all everything that can be found
    /// @return how many documents that were
    int follow(Stream<Findable> all) throws IOException {
        var before = prints();
        var changed = 0;
        for (Findable findable : (Iterable<Findable>) all::iterator) {
            var document = FindableDocument.of(findable, analysis);
            var print = before.remove(findable.ref().toString());
            if (!FindableDocument.print(document).equals(print)) {
                put(findable.ref(), document);
                changed++;
            }
        }
        for (var gone : before.keySet()) {
            writer.deleteDocuments(new Term(FindableDocument.REF, gone));
            changed++;
        }
        return changed;
    }

    /// Of what was written, also of what searches do not see yet. What is there twice is like
    /// nothing.
    private Map<String, BytesRef> prints() throws IOException {
        try (var reader = DirectoryReader.open(writer)) {
            var prints = new HashMap<String, BytesRef>();
            for (var entry : Entry.in(reader)) {
                prints.merge(entry.ref(), entry.print(), (_, _) -> new BytesRef());
            }
            return prints;
        }
    }

    /// From now on searches see what was written.
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /// Safe on disk from now on.
    void commit(Holding holding) throws IOException {
        writer.setLiveCommitData(holding.toCommit().entrySet());
        writer.commit();
    }

    /// What the last commit held.
    Optional<Holding> committed() {
        var data = new HashMap<String, String>();
        var written = writer.getLiveCommitData();
        if (written != null) {
            StreamSupport.stream(written.spliterator(), false)
                    .forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return Holding.ofCommit(data);
    }

    /// Reads every file of the last commit against its checksum, which costs a second for a
    /// gigabyte.
    ///
    /// @throws IOException when one is damaged or gone
    void verify() throws IOException {
        try (var reader = DirectoryReader.open(directory)) {
            for (var leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
        }
    }

    /// Without a commit; searches at work go on to their end.
    void close() throws IOException {
        try (directory;
                searchers) {
            writer.rollback();
        }
    }
}
