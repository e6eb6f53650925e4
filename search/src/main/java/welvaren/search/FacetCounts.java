package welvaren.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.FixedBitSet;
import welvaren.finding.Facet;

/// How many of what was found have each value of each facet. A facet in which something is chosen
/// is counted as if nothing were, so that one can choose something else there.
final class FacetCounts {

    private static final int MOST_VALUES = 200;

    private final FacetedSearcher searcher;
    private final DocumentSet found;
    private final Map<Facet, DocumentSet> chosen = new EnumMap<>(Facet.class);

    /// @param found whatever is chosen
    FacetCounts(FacetedSearcher searcher, DocumentSet found, Map<Facet, Set<String>> chosen)
            throws IOException {
        this.searcher = searcher;
        this.found = found;
        for (var choice : chosen.entrySet()) {
            if (!choice.getValue().isEmpty()) {
                this.chosen.put(choice.getKey(), having(choice.getKey(), choice.getValue()));
            }
        }
    }

    private DocumentSet having(Facet facet, Set<String> values) throws IOException {
        var byLeaf = new ArrayList<FixedBitSet>();
        for (var i = 0; i < searcher.facets().size(); i++) {
            var documents = found.byLeaf().get(i).length();
            byLeaf.add(searcher.facets().get(i).having(facet, values, documents));
        }
        return new DocumentSet(byLeaf);
    }

    /// What has all that is chosen.
    DocumentSet narrowed() {
        return without(Set.of());
    }

    private DocumentSet without(Set<Facet> free) {
        var left = found;
        for (var choice : chosen.entrySet()) {
            if (!free.contains(choice.getKey())) {
                left = left.and(choice.getValue());
            }
        }
        return left;
    }

    Map<Facet, List<FacetValue>> all() {
        var narrowed = narrowed();
        var counts = new EnumMap<Facet, List<FacetValue>>(Facet.class);
        for (var facet : Facet.values()) {
            var among = chosen.containsKey(facet) ? without(Set.of(facet)) : narrowed;
            counts.put(facet, of(facet, among));
        }
        return counts;
    }

    private List<FacetValue> of(Facet facet, DocumentSet among) {
        var counts = new HashMap<String, Integer>();
        for (var i = 0; i < searcher.facets().size(); i++) {
            searcher.facets().get(i).count(facet, among.byLeaf().get(i), counts);
        }
        return counts.entrySet().stream()
                .map(value -> new FacetValue(value.getKey(), value.getValue()))
                .sorted(FacetValue.MOST_FIRST)
                .limit(MOST_VALUES)
                .toList();
    }
}
