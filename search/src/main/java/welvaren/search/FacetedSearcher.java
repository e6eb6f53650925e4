package welvaren.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
import welvaren.finding.Audience;
import welvaren.person.Viewer;

/// A searcher with what counting needs, made once for each refresh and not during a request.
final class FacetedSearcher extends IndexSearcher {

    /// A unit is a hundred times as long as an actor, and not the less about its subject for it.
    private static final Similarity SIMILARITY = new BM25Similarity(1.5f, 0.2f);

    private final List<LeafFacets> facets;
    private final boolean allIsForEverybody;

    FacetedSearcher(IndexReader reader, LeafFacets.Known known) throws IOException {
        super(reader);
        var everybody = FindableDocument.term(Audience.EVERYBODY);
        allIsForEverybody =
                reader.docFreq(new Term(FindableDocument.AUDIENCE, everybody)) == reader.maxDoc();
        setSimilarity(SIMILARITY);
        facets = reader.leaves().stream().map(leaf -> known.of(leaf.reader())).toList();
    }

    /// What a viewer may find. Lucene need not look at each document where she may find all.
    Query visibleTo(Viewer viewer) {
        return allIsForEverybody
                ? MatchAllDocsQuery.INSTANCE
                : new TermInSetQuery(
                        FindableDocument.AUDIENCE,
                        Audience.of(viewer).stream()
                                .map(audience -> new BytesRef(FindableDocument.term(audience)))
                                .toList());
    }

    /// In the order of the leaves.
    List<LeafFacets> facets() {
        return facets;
    }
}
