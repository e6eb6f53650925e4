package welvaren.search;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import welvaren.finding.FindableRef.Kind;

/// The first few of each kind, all in one search.
final class BestOfEachKind implements Collector {

    /// @param order how the things of a kind follow each other
    record Manager(Sort order, int most)
            implements CollectorManager<BestOfEachKind, Map<Kind, TopDocs>> {

        @Override
        public BestOfEachKind newCollector() {
            return new BestOfEachKind(this);
        }

        /// A kind of which there is nothing is missing.
        @Override
        public Map<Kind, TopDocs> reduce(Collection<BestOfEachKind> parts) {
            var best = new EnumMap<Kind, TopDocs>(Kind.class);
            for (var kind : Kind.values()) {
                var found =
                        TopDocs.merge(
                                order,
                                most,
                                parts.stream()
                                        .map(part ->
                                                requireNonNull(part.byKind.get(kind)).topDocs())
                                        .toArray(TopFieldDocs[]::new));
                if (found.scoreDocs.length > 0) {
                    best.put(kind, found);
                }
            }
            return best;
        }
    }

    private final Map<Kind, TopFieldCollector> byKind = new EnumMap<>(Kind.class);

    private BestOfEachKind(Manager manager) {
        for (var kind : Kind.values()) {
            var one =
                    new TopFieldCollectorManager(
                            manager.order(), manager.most(), Integer.MAX_VALUE);
            byKind.put(kind, one.newCollector());
        }
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        var kinds = DocValues.getSorted(leaf.reader(), FindableDocument.KIND);
        var ofNumber = new ArrayList<LeafCollector>();
        for (var number = 0; number < kinds.getValueCount(); number++) {
            var kind = Kind.ofWord(kinds.lookupOrd(number).utf8ToString()).orElseThrow();
            ofNumber.add(requireNonNull(byKind.get(kind)).getLeafCollector(leaf));
        }
        return new OfLeaf(kinds, ofNumber);
    }

    /// @param ofNumber by the number that each kind has in the leaf
    private record OfLeaf(SortedDocValues kinds, List<LeafCollector> ofNumber)
            implements LeafCollector {

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            for (var one : ofNumber) {
                one.setScorer(scorer);
            }
        }

        @Override
        public void collect(int document) throws IOException {
            if (kinds.advanceExact(document)) {
                ofNumber.get(kinds.ordValue()).collect(document);
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }
}
