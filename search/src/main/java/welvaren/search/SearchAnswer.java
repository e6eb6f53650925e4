package welvaren.search;

import java.util.List;
import java.util.Map;
import welvaren.finding.Facet;

/// What was found.
///
/// @param total of all pages, always exact
/// @param facets every facet, most frequent value first. A count says how many hits there would be
///   with this value and with what is chosen in the other facets.
public record SearchAnswer(int total, List<SearchHit> hits, Map<Facet, List<FacetValue>> facets) {

    public SearchAnswer {
        hits = List.copyOf(hits);
    }
}
