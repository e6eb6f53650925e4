package welvaren.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import welvaren.finding.Facet;

/// Which documents of a leaf have which value of a facet, as one bit each. A leaf never changes, so
/// that this is made once; what is deleted from it is left out by who asks.
final class LeafFacets {

    /// Of the leaves in use.
    static final class Known {

        private final Map<IndexReader.CacheKey, LeafFacets> byLeaf = new ConcurrentHashMap<>();

        LeafFacets of(LeafReader leaf) {
            var cache = leaf.getCoreCacheHelper();
            if (cache == null) {
                return new LeafFacets(leaf);
            }
            return byLeaf.computeIfAbsent(
                    cache.getKey(),
                    _ -> {
                        cache.addClosedListener(byLeaf::remove);
                        return new LeafFacets(leaf);
                    });
        }
    }

    private final Map<Facet, Map<String, BitSet>> values = new EnumMap<>(Facet.class);

    private LeafFacets(LeafReader leaf) {
        try {
            for (var facet : Facet.values()) {
                values.put(facet, values(leaf, FindableDocument.facet(facet)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, BitSet> values(LeafReader leaf, String field) throws IOException {
        var all = new HashMap<String, BitSet>();
        var terms = leaf.terms(field);
        if (terms != null) {
            var each = terms.iterator();
            for (var value = each.next(); value != null; value = each.next()) {
                var having = each.postings(null, PostingsEnum.NONE);
                all.put(value.utf8ToString(), BitSet.of(having, leaf.maxDoc()));
            }
        }
        return all;
    }

    /// Adds how many of these documents have each value.
    void count(Facet facet, FixedBitSet documents, Map<String, Integer> counts) {
        values.getOrDefault(facet, Map.of())
                .forEach((value, having) -> {
                    var number = both(documents, having);
                    if (number > 0) {
                        counts.merge(value, number, Integer::sum);
                    }
                });
    }

    private static int both(FixedBitSet documents, BitSet having) {
        if (having instanceof FixedBitSet dense) {
            return (int) FixedBitSet.intersectionCount(documents, dense);
        }
        var number = 0;
        var at = having.nextSetBit(0);
        while (at != DocIdSetIterator.NO_MORE_DOCS) {
            number += documents.get(at) ? 1 : 0;
            at =
                    at + 1 < having.length()
                            ? having.nextSetBit(at + 1)
                            : DocIdSetIterator.NO_MORE_DOCS;
        }
        return number;
    }

    /// Those that have one of the values.
    FixedBitSet having(Facet facet, Iterable<String> chosen, int documents) throws IOException {
        var any = new FixedBitSet(documents);
        for (var value : chosen) {
            var having = values.getOrDefault(facet, Map.of()).get(value);
            if (having != null) {
                any.or(new BitSetIterator(having, 0));
            }
        }
        return any;
    }
}
