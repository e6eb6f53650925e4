package welvaren.ui.search;

import static java.util.stream.Collectors.toMap;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import welvaren.content.Catalogues;
import welvaren.finding.Facet;
import welvaren.language.Language;
import welvaren.search.FacetValue;
import welvaren.search.Search;
import welvaren.search.SearchAnswer;
import welvaren.search.SearchRequest;
import welvaren.search.SearchUnavailable;
import welvaren.ui.actors.ActorLinks;
import welvaren.ui.design.BigSearch;
import welvaren.ui.design.EmptyState;
import welvaren.ui.design.Notice;
import welvaren.ui.finding.FacetFilters;
import welvaren.ui.learning.LearningLinks;
import welvaren.ui.library.CaseLinks;
import welvaren.ui.signin.Visit;

/// What was found, narrowed by facets. What was asked and chosen stands in the address.
@Route("search")
@AnonymousAllowed
class SearchView extends Composite<Div>
        implements AfterNavigationObserver, LocaleChangeObserver, HasDynamicTitle {

    private static final int HITS_AT_ONCE = 20;
    private static final int LONGEST_QUERY = 200;
    private static final int EXAMPLES = 4;
    private static final int MOTIF = 3;

    private final Search search;
    private final Catalogues catalogues;
    private final Visit visit;
    private final H1 heading = new H1();
    private final BigSearch box = new BigSearch(this::ask);
    private final FacetFilters filters =
            new FacetFilters(
                    List.of(
                            Facet.TYPE,
                            Facet.THEME,
                            Facet.REGION,
                            Facet.SECTOR,
                            Facet.GROUP,
                            Facet.MODULE),
                    this::narrow);
    private final H2 results = new H2();
    private final Paragraph total = new Paragraph();
    private final Notice notYet = Notice.bad();
    private final Div chips = new Div();
    private final Div found = new Div();
    private String words = "";
    private int pages = 1;

    SearchView(Search search, Catalogues catalogues, Visit visit) {
        this.search = search;
        this.catalogues = catalogues;
        this.visit = visit;
        results.addClassName("vh");
        total.getElement().setAttribute("role", "status");
        var top = new Div(heading, box);
        top.addClassName("libtop");
        var columns = new Div(filters, new Section(results, total, notYet, chips, found));
        columns.addClassName("lib");
        getContent().addClassName("wrap");
        getContent().add(top, columns);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var asked = event.getLocation().getQueryParameters();
        var query = asked.getSingleParameter(SearchLinks.WORDS).orElse("").strip();
        words = query.substring(0, Math.min(query.length(), LONGEST_QUERY));
        pages = 1;
        box.show(words);
        filters.choose(asked);
        draw();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        heading.setText(getTranslation("menu.search"));
        results.setText(getTranslation("cases.results"));
        box.translate();
        draw();
    }

    private void ask(String query) {
        getUI().ifPresent(ui -> ui.navigate(SearchLinks.page(), SearchLinks.asking(query)));
    }

    private void narrow() {
        var asked = new LinkedHashMap<String, List<String>>();
        asked.put(SearchLinks.WORDS, List.of(words));
        asked.putAll(filters.parameters());
        var here = new Location(SearchLinks.page(), new QueryParameters(asked));
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, here));
        pages = 1;
        show();
    }

    /// The boxes belong to the words: every value that these words find.
    private void draw() {
        notYet.hush();
        try {
            var everywhere =
                    words.isEmpty() ? Map.<Facet, Map<String, Long>>of() : counts(Map.of());
            filters.draw(catalogues.current(), everywhere, language());
            filters.setVisible(!everywhere.isEmpty());
            show();
        } catch (SearchUnavailable _) {
            notYet.say(getTranslation("search.not-yet"));
        }
    }

    private void show() {
        found.removeAll();
        chips.removeAll();
        if (words.isEmpty()) {
            total.setText("");
            found.add(hint());
        } else {
            var answer = find(filters.chosen(), pages * HITS_AT_ONCE);
            filters.count(numbers(answer));
            chips.add(filters.chips());
            total.setText(getTranslation("search.total", answer.total(), words));
            found.add(answer.hits().isEmpty() ? nothing() : list(answer));
        }
    }

    private Map<Facet, Map<String, Long>> counts(Map<Facet, Set<String>> chosen) {
        return numbers(find(chosen, 1));
    }

    private SearchAnswer find(Map<Facet, Set<String>> chosen, int size) {
        var most = Math.min(size, SearchRequest.MOST_HITS);
        return search.find(new SearchRequest(words, language(), chosen, 1, most), visit.viewer());
    }

    private static Map<Facet, Map<String, Long>> numbers(SearchAnswer answer) {
        return answer.facets().entrySet().stream()
                .collect(
                        toMap(
                                Map.Entry::getKey,
                                facet ->
                                        facet.getValue().stream()
                                                .collect(
                                                        toMap(
                                                                FacetValue::value,
                                                                value -> (long) value.count()))));
    }

    private Div list(SearchAnswer answer) {
        var items = new UnorderedList();
        answer.hits().forEach(hit -> items.add(new HitItem(hit, catalogues.current(), language())));
        var list = new Div(items);
        if (answer.hits().size() < answer.total()
                && answer.hits().size() < SearchRequest.MOST_HITS) {
            list.add(more(answer));
        }
        return list;
    }

    private Paragraph more(SearchAnswer answer) {
        var shown = new Span(getTranslation("search.shown", answer.hits().size(), answer.total()));
        shown.addClassNames("small", "sub");
        var button = new NativeButton(getTranslation("search.more"));
        button.addClassNames("btn", "sec");
        button.addClickListener(_ -> {
            pages++;
            show();
        });
        var more = new Paragraph(shown, button);
        more.addClassNames("row", "between", "wrapf", "after");
        return more;
    }

    private Div hint() {
        var tried = new Div(new Span(getTranslation("search.try")));
        tried.addClassName("try");
        catalogues.current().vocabulary().themes().stream()
                .flatMap(theme -> theme.practice().in(language()).stream().limit(1))
                .limit(EXAMPLES)
                .forEach(example -> tried.add(new Anchor(SearchLinks.of(example), example)));
        return new Div(new Paragraph(getTranslation("search.hint")), tried);
    }

    private Div nothing() {
        return new EmptyState(
                MOTIF,
                getTranslation("search.none", words),
                way(CaseLinks.all(), "menu.cases"),
                way(ActorLinks.all(), "menu.actors"),
                way(LearningLinks.modules(), "menu.modules"));
    }

    private Anchor way(String path, String message) {
        var way = new Anchor(path, getTranslation(message));
        way.addClassName("more");
        return way;
    }

    private Language language() {
        return Language.of(getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("menu.search"));
    }
}
