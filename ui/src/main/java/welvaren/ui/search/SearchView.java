package welvaren.ui.search;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import welvaren.content.Catalogues;
import welvaren.finding.Facet;
import welvaren.language.Language;
import welvaren.search.FacetValue;
import welvaren.search.Order;
import welvaren.search.Search;
import welvaren.search.SearchAnswer;
import welvaren.search.SearchRequest;
import welvaren.search.SearchUnavailable;
import welvaren.ui.design.BigSearch;
import welvaren.ui.design.Notice;
import welvaren.ui.finding.AskedFacets;
import welvaren.ui.finding.FacetFilters;
import welvaren.ui.finding.WrongChoice;
import welvaren.ui.finding.WrongChoices;
import welvaren.ui.signin.Visit;
import welvaren.ui.throttle.Throttle;
import welvaren.ui.throttle.Throttled;
import welvaren.ui.throttle.Wait;

/// What was found, of one kind or all, narrowed by facets, page by page. What was asked and chosen
/// stands in the address.
@Route("search")
@AnonymousAllowed
class SearchView extends Composite<Div>
        implements AfterNavigationObserver, LocaleChangeObserver, HasDynamicTitle {

    private static final int HITS_ON_PAGE = 20;
    private static final int MOST_PAGES = SearchRequest.DEEPEST_HIT / HITS_ON_PAGE;
    private static final int LONGEST_QUERY = 200;
    private static final Pattern PAGE_NUMBER = Pattern.compile("[1-9]\\d{0,3}");
    private static final List<Facet> BOXES =
            List.of(
                    Facet.THEME,
                    Facet.REGION,
                    Facet.SECTOR,
                    Facet.GROUP,
                    Facet.ROLE,
                    Facet.MODULE,
                    Facet.YEAR,
                    Facet.LANGUAGE);

    private final Search search;
    private final Catalogues catalogues;
    private final Visit visit;
    private final Throttle throttle;
    private final H1 heading = new H1();
    private final BigSearch box = new BigSearch(this::ask);
    private final FacetFilters filters = new FacetFilters(BOXES, this::narrow);
    private final H2 results = new H2();
    private final WrongChoices wrongChoices = new WrongChoices();
    private final KindTabs kinds = new KindTabs();
    private final Paragraph total = new Paragraph();
    private final Notice notYet = Notice.bad();
    private final Notice repairing = Notice.plain();
    private final NativeButton again = new NativeButton();
    private final OrderChoice order = new OrderChoice(this::sort);
    private final ResultsCsv csv;
    private final Div chips = new Div();
    private final Div found = new Div();
    private Location here = new Location(SearchLinks.page());
    private Question question = Question.none();

    SearchView(Search search, Catalogues catalogues, Visit visit, Throttle throttle) {
        this.search = search;
        this.catalogues = catalogues;
        this.visit = visit;
        this.throttle = throttle;
        csv = new ResultsCsv(search, throttle);
        results.addClassName("vh");
        results.getElement().setAttribute("tabindex", "-1");
        total.getElement().setAttribute("role", "status");
        total.addClassName("total");
        again.addClassNames("btn", "sec");
        again.addClickListener(_ -> draw());
        var top = new Div(heading, box);
        top.addClassName("libtop");
        var above = new Div(total, order);
        above.addClassNames("row", "between", "wrapf");
        var answer =
                new Section(
                        results, wrongChoices, kinds, above, notYet, repairing, chips, found, csv);
        var columns = new Div(filters, answer);
        columns.addClassName("lib");
        getContent().addClassName("wrap");
        getContent().add(top, columns);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var before = question;
        here = event.getLocation();
        question = asked(here.getQueryParameters());
        box.show(question.words());
        filters.choose(question.chosen());
        order.show(question.order());
        draw();
        keepFocus(before);
    }

    /// The frame of all pages leads the focus to the heading; here only a part of the page is new.
    private void keepFocus(Question before) {
        if (!question.equals(before) && question.words().equals(before.words())) {
            if (question.chosen().equals(before.chosen())) {
                results.getElement().callJsFunction("focus");
            } else if (!before.isNone() && !question.kinds().equals(before.kinds())) {
                kinds.focus();
            }
        }
    }

    private Question asked(QueryParameters asked) {
        var query = asked.getSingleParameter(SearchLinks.WORDS).orElse("").strip();
        var page = asked.getSingleParameter(Question.PAGE).filter(SearchView::isPage);
        return new Question(
                query.substring(0, Math.min(query.length(), LONGEST_QUERY)),
                facets(asked).known(),
                asked.getSingleParameter(Question.SORT)
                        .flatMap(Order::ofWord)
                        .orElse(Order.RELEVANCE),
                page.map(Integer::valueOf).orElse(1));
    }

    private static boolean isPage(String number) {
        return PAGE_NUMBER.matcher(number).matches() && Integer.parseInt(number) <= MOST_PAGES;
    }

    private AskedFacets facets(QueryParameters asked) {
        return AskedFacets.of(asked, List.of(Facet.values()), catalogues.current());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        heading.setText(getTranslation("menu.search"));
        results.setText(getTranslation("cases.results"));
        again.setText(getTranslation("search.again"));
        box.translate();
        order.translate();
        csv.translate();
        draw();
    }

    private void ask(String query) {
        getUI().ifPresent(ui -> ui.navigate(SearchLinks.page(), SearchLinks.asking(query)));
    }

    private void narrow() {
        goTo(question.narrowed(filters.chosen()));
    }

    private void sort(Order by) {
        goTo(question.sorted(by));
    }

    private void goTo(Question other) {
        question = other;
        here = question.location();
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, here));
        ifReady(this::show);
    }

    /// The boxes belong to the words: every value that these words find.
    private void draw() {
        ifReady(() -> {
            if (question.isNone()) {
                clear();
                found.add(WaysOn.beforeAsking(catalogues.current().vocabulary(), language()));
            } else {
                var everything = find(Question.of(question.words(), Map.of()), 1);
                filters.draw(catalogues.current(), narrowing(everything), language());
                show();
            }
        });
    }

    /// A language that everything is in narrows nothing.
    private static Map<Facet, Map<String, Long>> narrowing(SearchAnswer answer) {
        var values = numbers(answer);
        requireNonNull(values.get(Facet.LANGUAGE))
                .values()
                .removeIf(count -> count == answer.total());
        return values;
    }

    private void ifReady(Runnable task) {
        notYet.hush();
        repairing.hush();
        var wait = question.isNone() ? Optional.<Wait>empty() : throttle.take(Throttled.SEARCH);
        if (wait.isPresent()) {
            clear();
            notYet.say(wait.get().in(language()), again);
            return;
        }
        try {
            task.run();
            if (search.health().degraded()) {
                repairing.say(getTranslation("search.repairing"));
            }
        } catch (SearchUnavailable _) {
            clear();
            notYet.say(getTranslation("search.not-yet"), again);
        }
    }

    private void clear() {
        found.removeAll();
        chips.removeAll();
        total.removeAll();
        filters.setVisible(false);
        kinds.setVisible(false);
        order.setVisible(false);
        csv.withdraw();
        wrongChoices.say(wrong(), here);
    }

    private List<WrongChoice> wrong() {
        var asked = here.getQueryParameters();
        return Stream.of(
                        facets(asked).wrong().stream(),
                        asked.getParameters(Question.PAGE).stream()
                                .filter(page -> !page.equals(String.valueOf(question.page())))
                                .map(page -> new WrongChoice(Question.PAGE, page)),
                        asked.getParameters(Question.SORT).stream()
                                .filter(sort -> Order.ofWord(sort).isEmpty())
                                .map(sort -> new WrongChoice(Question.SORT, sort)))
                .flatMap(wrong -> wrong)
                .toList();
    }

    private void show() {
        var answer = find(question, HITS_ON_PAGE);
        if (question.page() > pages(answer)) {
            question = question.onPage(1);
            answer = find(question, HITS_ON_PAGE);
        }
        clear();
        var counts = numbers(answer);
        filters.count(counts);
        filters.setVisible(true);
        kinds.show(question, requireNonNull(counts.getOrDefault(Facet.TYPE, Map.of())));
        kinds.setVisible(answer.total() > 0 || !question.kinds().isEmpty());
        chips.add(filters.chips());
        order.setVisible(answer.total() > 1);
        csv.offer(question, answer.total(), language(), visit.viewer());
        say(answer);
        found.add(answer.hits().isEmpty() ? nothing() : list(answer));
    }

    private void say(SearchAnswer answer) {
        var words = new ArrayList<String>();
        if (!question.words().isEmpty()) {
            words.add(getTranslation("search.for", question.words()));
        }
        if (question.page() > 1) {
            words.add("· " + getTranslation("search.page", question.page(), pages(answer)));
        }
        var count = new Span(getTranslation("search.total", answer.total()));
        count.addClassName("count");
        var rest = new Span(String.join(" ", words));
        rest.addClassName("sub");
        total.setClassName("vh", answer.hits().isEmpty());
        total.add(count, new Text(" "), rest);
    }

    private static int pages(SearchAnswer answer) {
        return Math.clamp(Math.ceilDiv(answer.total(), HITS_ON_PAGE), 1, MOST_PAGES);
    }

    private SearchAnswer find(Question asked, int size) {
        return search.find(asked.request(language(), asked.page(), size), visit.viewer());
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
        if (pages(answer) > 1) {
            list.add(new Pager(question, pages(answer)));
        }
        if (question.page() == MOST_PAGES) {
            list.add(new Paragraph(getTranslation("search.deepest")));
        }
        return list;
    }

    private WaysOn nothing() {
        return WaysOn.afterNothing(question, catalogues.current().vocabulary(), language());
    }

    private Language language() {
        return Language.of(getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("menu.search"));
    }
}
