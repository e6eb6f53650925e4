package welvaren.search;

import java.io.IOException;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;

/// A searcher with what counting needs, made once for each refresh and not during a request.
final class FacetedSearcher extends IndexSearcher {

    /// A unit is a hundred times as long as an actor, and not the less about its subject for it.
    private static final Similarity SIMILARITY = new BM25Similarity(1.5f, 0.2f);

    /// Null in an empty index: Lucene has no such state without any value.
    private final @Nullable SortedSetDocValuesReaderState facets;

    FacetedSearcher(IndexReader reader) throws IOException {
        super(reader);
        setSimilarity(SIMILARITY);
        facets =
                reader.numDocs() == 0
                        ? null
                        : new DefaultSortedSetDocValuesReaderState(reader, FindableDocument.FACETS);
    }

    @Nullable SortedSetDocValuesReaderState facets() {
        return facets;
    }
}
