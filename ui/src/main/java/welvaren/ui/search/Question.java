package welvaren.ui.search;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import welvaren.finding.Facet;
import welvaren.finding.FindableRef;
import welvaren.language.Language;
import welvaren.search.Order;
import welvaren.search.SearchRequest;

/// What somebody asked, as it stands in the address of the page.
///
/// @param words may be empty: then it is everything that has what was chosen
/// @param page from 1
record Question(String words, Map<Facet, Set<String>> chosen, Order order, int page) {

    static final String PAGE = "page";
    static final String SORT = "sort";

    Question {
        chosen = Map.copyOf(chosen);
    }

    static Question none() {
        return of("", Map.of());
    }

    /// From the first page on, in the usual order.
    static Question of(String words, Map<Facet, Set<String>> chosen) {
        return new Question(words, chosen, Order.RELEVANCE, 1);
    }

    boolean isNone() {
        return words.isEmpty() && chosen.isEmpty();
    }

    Set<String> kinds() {
        return chosen.getOrDefault(Facet.TYPE, Set.of());
    }

    /// The same choice for other words.
    Question asking(String other) {
        return new Question(other, chosen, order, 1);
    }

    Question onPage(int other) {
        return new Question(words, chosen, order, other);
    }

    /// The same, only for one kind of thing, or for every kind.
    Question about(Optional<FindableRef.Kind> kind) {
        var others = new EnumMap<Facet, Set<String>>(Facet.class);
        others.putAll(chosen);
        others.remove(Facet.TYPE);
        kind.ifPresent(only -> others.put(Facet.TYPE, Set.of(only.word())));
        return new Question(words, others, order, 1);
    }

    /// The same in another order.
    Question sorted(Order other) {
        return new Question(words, chosen, other, 1);
    }

    /// The same with these boxes ticked; the kind stays.
    Question narrowed(Map<Facet, Set<String>> boxes) {
        var others = new EnumMap<Facet, Set<String>>(Facet.class);
        others.putAll(boxes);
        if (!kinds().isEmpty()) {
            others.put(Facet.TYPE, kinds());
        }
        return new Question(words, others, order, 1);
    }

    SearchRequest request(Language language, int page, int size) {
        return new SearchRequest(words, language, chosen, order, page, size);
    }

    Location location() {
        return new Location(SearchLinks.page(), new QueryParameters(parameters()));
    }

    /// Where its results are as a file, in that language.
    String csv(Language language) {
        var asked = parameters();
        asked.remove(PAGE);
        asked.put("lang", List.of(language.tag()));
        return new Location(SearchLinks.csv(), new QueryParameters(asked))
                .getPathWithQueryParameters();
    }

    private Map<String, List<String>> parameters() {
        var asked = new LinkedHashMap<String, List<String>>();
        if (!words.isEmpty()) {
            asked.put(SearchLinks.WORDS, List.of(words));
        }
        for (var facet : Facet.values()) {
            var values = chosen.getOrDefault(facet, Set.of());
            if (!values.isEmpty()) {
                asked.put(facet.word(), values.stream().sorted().toList());
            }
        }
        if (order != Order.RELEVANCE) {
            asked.put(SORT, List.of(order.word()));
        }
        if (page > 1) {
            asked.put(PAGE, List.of(String.valueOf(page)));
        }
        return asked;
    }

    String address() {
        return location().getPathWithQueryParameters();
    }
}
