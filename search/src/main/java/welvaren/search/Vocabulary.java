package welvaren.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// The words of the index that somebody may know of: those of the things that she may find. So
/// nothing that others wrote changes what she is asked, offered or given.
final class Vocabulary {

    private final IndexSearcher searcher;
    private final Query visible;
    private final boolean allIsVisible;
    private @Nullable Weight weight;

    /// @param visible what she may find
    Vocabulary(IndexSearcher searcher, Query visible) {
        this.searcher = searcher;
        this.visible = visible;
        allIsVisible = visible instanceof MatchAllDocsQuery;
    }

    /// The dictionary of all things; what comes out of it is to be asked of this vocabulary.
    IndexReader reader() {
        return searcher.getIndexReader();
    }

    /// Whether a thing has the word as it is written.
    boolean hasWord(String word) throws IOException {
        return has(new Term(FindableDocument.TITLE_EXACT, word))
                || has(new Term(FindableDocument.BODY_EXACT, word));
    }

    boolean has(Term term) throws IOException {
        if (reader().docFreq(term) == 0) {
            return false;
        }
        return allIsVisible || isVisible(term);
    }

    /// How many things have the word in their text.
    int frequency(String word) throws IOException {
        var term = new Term(FindableDocument.BODY_EXACT, word);
        var all = reader().docFreq(term);
        return all == 0 || allIsVisible
                ? all
                : searcher.count(
                        new BooleanQuery.Builder()
                                .add(new TermQuery(term), Occur.FILTER)
                                .add(visible, Occur.FILTER)
                                .build());
    }

    /// Stops at the first thing, which most often is one for everybody.
    private boolean isVisible(Term term) throws IOException {
        for (var leaf : reader().leaves()) {
            var having = leaf.reader().postings(term, PostingsEnum.NONE);
            var seen = visibleIn(leaf);
            if (having != null && seen != null) {
                var both = ConjunctionUtils.intersectIterators(List.of(having, seen));
                var live = leaf.reader().getLiveDocs();
                for (var at = both.nextDoc();
                        at != DocIdSetIterator.NO_MORE_DOCS;
                        at = both.nextDoc()) {
                    if (live == null || live.get(at)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private @Nullable DocIdSetIterator visibleIn(LeafReaderContext leaf) throws IOException {
        if (weight == null) {
            weight =
                    searcher.createWeight(
                            searcher.rewrite(visible), ScoreMode.COMPLETE_NO_SCORES, 1);
        }
        var scorer = weight.scorer(leaf);
        return scorer == null ? null : scorer.iterator();
    }
}
