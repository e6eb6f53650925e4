package welvaren.ui.search;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import welvaren.content.Catalogue;
import welvaren.finding.Facet;
import welvaren.search.Order;
import welvaren.search.SearchRequest;
import welvaren.ui.finding.AskedFacets;
import welvaren.ui.finding.WrongChoice;

/// What an address asks.
///
/// @param asked as it stands there
/// @param facets what of it narrows
record AskedQuestion(Question question, QueryParameters asked, AskedFacets facets) {

    static final int HITS_ON_PAGE = 20;
    static final int MOST_PAGES = SearchRequest.DEEPEST_HIT / HITS_ON_PAGE;

    private static final int LONGEST_QUERY = 200;
    private static final Pattern PAGE_NUMBER = Pattern.compile("[1-9]\\d{0,3}");

    static AskedQuestion of(QueryParameters asked, Catalogue catalogue) {
        var facets = AskedFacets.of(asked, List.of(Facet.values()), catalogue);
        var words = asked.getSingleParameter(SearchLinks.WORDS).orElse("").strip();
        var page = asked.getSingleParameter(Question.PAGE).filter(AskedQuestion::isPage);
        var question =
                new Question(
                        words.substring(0, Math.min(words.length(), LONGEST_QUERY)),
                        facets.known(),
                        asked.getSingleParameter(Question.SORT)
                                .flatMap(Order::ofWord)
                                .orElse(Order.RELEVANCE),
                        page.map(Integer::valueOf).orElse(1));
        return new AskedQuestion(question, asked, facets);
    }

    private static boolean isPage(String number) {
        return PAGE_NUMBER.matcher(number).matches() && Integer.parseInt(number) <= MOST_PAGES;
    }

    /// What is asked that there is not; who reads it has to be told.
    ///
    /// @param shown what is answered instead
    List<WrongChoice> wrong(Question shown) {
        return Stream.of(
                        facets.wrong().stream(),
                        asked.getParameters(Question.PAGE).stream()
                                .filter(page -> !page.equals(String.valueOf(shown.page())))
                                .map(page -> new WrongChoice(Question.PAGE, page)),
                        asked.getParameters(Question.SORT).stream()
                                .filter(sort -> Order.ofWord(sort).isEmpty())
                                .map(sort -> new WrongChoice(Question.SORT, sort)))
                .flatMap(wrong -> wrong)
                .toList();
    }
}
