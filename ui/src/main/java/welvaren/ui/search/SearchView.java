package welvaren.ui.search;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import welvaren.content.Catalogues;
import welvaren.finding.Facet;
import welvaren.language.Language;
import welvaren.search.FacetValue;
import welvaren.search.Order;
import welvaren.search.Search;
import welvaren.search.SearchAnswer;
import welvaren.search.SearchUnavailable;
import welvaren.ui.design.BigSearch;
import welvaren.ui.design.Notice;
import welvaren.ui.finding.FacetFilters;
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
    private final Total total = new Total();
    private final Notice notYet = Notice.bad();
    private final Notice repairing = Notice.plain();
    private final NativeButton again = new NativeButton();
    private final OrderChoice order = new OrderChoice(this::sort);
    private final CsvLink csv = new CsvLink();
    private final Div chips = new Div();
    private final Found found = new Found();
    private Location here = new Location(SearchLinks.page());
    private Question question = Question.none();

    SearchView(Search search, Catalogues catalogues, Visit visit, Throttle throttle) {
        this.search = search;
        this.catalogues = catalogues;
        this.visit = visit;
        this.throttle = throttle;
        results.addClassName("vh");
        results.getElement().setAttribute("tabindex", "-1");
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
        question = asked().question();
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

    private AskedQuestion asked() {
        return AskedQuestion.of(here.getQueryParameters(), catalogues.current());
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
                found.beforeAsking(catalogues.current(), language());
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
        found.clear();
        chips.removeAll();
        total.hush();
        filters.setVisible(false);
        kinds.setVisible(false);
        order.setVisible(false);
        csv.withdraw();
        wrongChoices.say(asked().wrong(question), here);
    }

    private void show() {
        var answer = find(question, AskedQuestion.HITS_ON_PAGE);
        if (question.page() > Found.pages(answer)) {
            question = question.onPage(1);
            answer = find(question, AskedQuestion.HITS_ON_PAGE);
        }
        clear();
        var counts = numbers(answer);
        filters.count(counts);
        filters.setVisible(true);
        kinds.show(question, requireNonNull(counts.getOrDefault(Facet.TYPE, Map.of())));
        kinds.setVisible(answer.total() > 0 || !question.kinds().isEmpty());
        chips.add(filters.chips());
        order.setVisible(answer.total() > 1);
        csv.offer(question, answer.total(), language());
        total.say(question, answer);
        found.show(question, answer, catalogues.current(), language());
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

    private Language language() {
        return Language.of(getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("menu.search"));
    }
}
