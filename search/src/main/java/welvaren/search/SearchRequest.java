package welvaren.search;

import java.util.Map;
import java.util.Set;
import welvaren.finding.Facet;
import welvaren.language.Language;

/// What somebody looks for.
///
/// @param query words as typed; when blank, everything there is
/// @param language preferred for what is shown; words of any language find
/// @param chosen values to narrow by: one of each facet's
/// @param page from 1
/// @param size hits on a page, 1 to [#MOST_HITS]
public record SearchRequest(
        String query,
        Language language,
        Map<Facet, Set<String>> chosen,
        Order order,
        int page,
        int size) {

    public static final int MOST_HITS = 500;

    /// Nobody pages further; hits behind it are counted and not shown.
    public static final int DEEPEST_HIT = 10_000;

    public SearchRequest {
        chosen = Map.copyOf(chosen);
        if (page < 1 || size < 1 || size > MOST_HITS) {
            throw new IllegalArgumentException("page %d of size %d".formatted(page, size));
        }
    }

    /// In the usual order.
    public SearchRequest(
            String query, Language language, Map<Facet, Set<String>> chosen, int page, int size) {
        this(query, language, chosen, Order.RELEVANCE, page, size);
    }

    public boolean isBlank() {
        return query.isBlank();
    }
}
