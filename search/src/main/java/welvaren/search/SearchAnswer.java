package welvaren.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import welvaren.finding.Facet;

/// What was found.
///
/// @param total of all pages
/// @param correction what may have been meant instead, when a word was typed that nothing has
/// @param facets every facet, most frequent value first. A count says how many hits there would be
///   with this value and with what is chosen in the other facets.
public record SearchAnswer(
        int total,
        List<SearchHit> hits,
        Map<Facet, List<FacetValue>> facets,
        Optional<Correction> correction) {

    /// Beyond that a number says no more than that there are many.
    public static final int MOST_COUNTED = 1_000;

    public SearchAnswer {
        hits = List.copyOf(hits);
    }

    /// Whether there are too many to say how many.
    public boolean isMany() {
        return total > MOST_COUNTED;
    }
}
