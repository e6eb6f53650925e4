package welvaren.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import welvaren.finding.Facet;

/// What was found.
///
/// @param total of all pages: exact up to [#MOST_COUNTED], and above it more than that
/// @param correction what may have been meant instead, when a word was typed that nothing has
/// @param facets every facet, most frequent value first. A count says how many hits there would be
///   with this value and with what is chosen in the other facets.
public record SearchAnswer(
        int total,
        List<SearchHit> hits,
        Map<Facet, List<FacetValue>> facets,
        Optional<Correction> correction) {

    /// Nobody reads on to there, so counting further is not worth its time.
    public static final int MOST_COUNTED = 1_000;

    public SearchAnswer {
        hits = List.copyOf(hits);
    }

    /// Whether there are more than can be said.
    public boolean isMany() {
        return total > MOST_COUNTED;
    }
}
