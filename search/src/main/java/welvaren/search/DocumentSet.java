package welvaren.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/// Documents of an index, as one bit each: quick to intersect and to count.
///
/// @param byLeaf in the order of the leaves of the searcher that it came from
record DocumentSet(List<FixedBitSet> byLeaf) {

    /// All that match, in whatever order a search would show them.
    ///
    /// @param rewritten by the searcher, so that nothing is looked up twice
    static DocumentSet matching(Query rewritten, IndexSearcher searcher) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var byLeaf = new ArrayList<FixedBitSet>();
        leaves.forEach(leaf -> byLeaf.add(new FixedBitSet(leaf.reader().maxDoc())));
        searcher.search(unscored(rewritten), new Collecting(byLeaf));
        return new DocumentSet(byLeaf);
    }

    DocumentSet and(DocumentSet other) {
        var both = new ArrayList<FixedBitSet>();
        for (var i = 0; i < byLeaf.size(); i++) {
            var bits = byLeaf.get(i).clone();
            bits.and(other.byLeaf.get(i));
            both.add(bits);
        }
        return new DocumentSet(both);
    }

    int size() {
        return byLeaf.stream().mapToInt(FixedBitSet::cardinality).sum();
    }

    /// What matches the same documents: all ways of a word side by side, so that Lucene reads them
    /// one after the other and need not weigh them against each other for each document.
    private static Query unscored(Query query) {
        return switch (query) {
            case BoostQuery boosted -> unscored(boosted.getQuery());
            case ConstantScoreQuery constant -> unscored(constant.getQuery());
            case DisjunctionMaxQuery any -> any(List.copyOf(any.getDisjuncts()));
            case BooleanQuery several -> unscored(several);
            default -> query;
        };
    }

    private static Query unscored(BooleanQuery several) {
        var isAny = several.clauses().stream().allMatch(one -> one.occur() == Occur.SHOULD);
        if (isAny && several.getMinimumNumberShouldMatch() <= 1) {
            return any(several.clauses().stream().map(BooleanClause::query).toList());
        }
        var all = new BooleanQuery.Builder();
        all.setMinimumNumberShouldMatch(several.getMinimumNumberShouldMatch());
        for (var clause : several.clauses()) {
            var query = unscored(clause.query());
            switch (clause.occur()) {
                case MUST, FILTER -> all.add(query, Occur.FILTER);
                case MUST_NOT -> all.add(query, Occur.MUST_NOT);
                case SHOULD -> all.add(query, Occur.SHOULD);
            }
        }
        return all.build();
    }

    private static Query any(List<Query> queries) {
        var ways = new BooleanQuery.Builder();
        queries.stream()
                .map(DocumentSet::unscored)
                .flatMap(query -> ways(query).stream())
                .distinct()
                .forEach(way -> ways.add(way, Occur.SHOULD));
        return ways.build();
    }

    private static List<Query> ways(Query query) {
        return query instanceof BooleanQuery several
                        && several.clauses().stream().allMatch(one -> one.occur() == Occur.SHOULD)
                        && several.getMinimumNumberShouldMatch() == 0
                ? several.clauses().stream().map(BooleanClause::query).toList()
                : List.of(query);
    }

    private static final class Collecting extends SimpleCollector {

        private final List<FixedBitSet> byLeaf;
        private FixedBitSet bits = new FixedBitSet(0);

        Collecting(List<FixedBitSet> byLeaf) {
            this.byLeaf = byLeaf;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) {
            bits = byLeaf.get(leaf.ord);
        }

        @Override
        public void collect(int document) {
            bits.set(document);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
