package welvaren.ui.library;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import welvaren.content.CaseStudy;
import welvaren.content.Catalogues;
import welvaren.finding.Facet;
import welvaren.finding.Shelves;
import welvaren.language.Language;
import welvaren.ui.design.EmptyState;
import welvaren.ui.finding.AskedFacets;
import welvaren.ui.finding.FacetFilters;
import welvaren.ui.finding.ShortlistLink;
import welvaren.ui.finding.WrongChoice;
import welvaren.ui.finding.WrongChoices;
import welvaren.ui.signin.Visit;
import welvaren.ui.suggestions.SuggestLinks;

/// All cases, narrowed by theme, region and sector. What is chosen stands in the address.
@Route("cases")
@AnonymousAllowed
@Menu(order = 2, title = "menu.library", icon = "library")
class CasesView extends Composite<Div>
        implements AfterNavigationObserver, LocaleChangeObserver, HasDynamicTitle {

    private static final List<Facet> FACETS = List.of(Facet.THEME, Facet.REGION, Facet.SECTOR);
    private static final String SORT = "sort";
    private static final int MOTIF = 4;

    private enum Order {
        TITLE,
        SHORTEST;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Catalogues catalogues;
    private final ShortlistLink shortlist;
    private final H1 heading = new H1();
    private final Paragraph lead = new Paragraph();
    private final FacetFilters filters = new FacetFilters(FACETS, this::narrow);
    private final H2 results = new H2();
    private final Paragraph total = new Paragraph();
    private final Select<Order> order = new Select<>();
    private final Anchor suggest = new Anchor(SuggestLinks.newCase());
    private final WrongChoices wrong = new WrongChoices();
    private final Div chips = new Div();
    private final Div list = new Div();
    private Location here = new Location(CaseLinks.all());

    CasesView(Catalogues catalogues, Visit visit) {
        shortlist = new ShortlistLink(visit);
        this.catalogues = catalogues;
        lead.addClassName("sub");
        suggest.addClassName("more");
        results.addClassName("vh");
        total.getElement().setAttribute("role", "status");
        order.setItems(Order.values());
        order.setValue(Order.TITLE);
        order.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                narrow();
            }
        });
        var above = new Div(total, order);
        above.addClassNames("row", "between", "wrapf");
        var top = new Div(new Div(heading, lead), shortlist);
        top.addClassNames("libtop", "row", "between", "wrapf");
        var columns = new Div(filters, new Section(results, wrong, above, chips, list, suggest));
        columns.addClassName("lib");
        getContent().addClassName("wrap");
        getContent().add(top, columns);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        here = event.getLocation();
        var asked = here.getQueryParameters();
        filters.choose(AskedFacets.of(asked, FACETS, catalogues.current()).known());
        order.setValue(
                asked.getParameters(SORT).contains(Order.SHORTEST.word())
                        ? Order.SHORTEST
                        : Order.TITLE);
        draw();
    }

    /// Boxes for what is chosen stand there, too, when nothing has it.
    private void draw() {
        var everywhere = Shelves.cases(catalogues.current(), Map.of()).counts();
        filters.draw(catalogues.current(), everywhere, language());
        wrong.say(wrong(), here);
        show();
    }

    private List<WrongChoice> wrong() {
        var asked = here.getQueryParameters();
        var sorts = Stream.of(Order.values()).map(Order::word).toList();
        return Stream.concat(
                        AskedFacets.of(asked, FACETS, catalogues.current()).wrong().stream(),
                        asked.getParameters(SORT).stream()
                                .filter(sort -> !sorts.contains(sort))
                                .map(sort -> new WrongChoice(SORT, sort)))
                .toList();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        heading.setText(getTranslation("cases.heading"));
        lead.setText(getTranslation("cases.lead"));
        suggest.setText(getTranslation("suggest.link.case"));
        shortlist.translate();
        results.setText(getTranslation("cases.results"));
        order.setLabel(getTranslation("cases.sort"));
        order.setItemLabelGenerator(by -> getTranslation("cases.sort." + by.word()));
        draw();
    }

    private void narrow() {
        var asked = filters.parameters();
        if (order.getValue() == Order.SHORTEST) {
            asked.put(SORT, List.of(Order.SHORTEST.word()));
        }
        here = new Location(CaseLinks.all(), new QueryParameters(asked));
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, here));
        wrong.hush();
        show();
    }

    private void show() {
        var shelf = Shelves.cases(catalogues.current(), filters.chosen());
        filters.count(shelf.counts());
        chips.removeAll();
        chips.add(filters.chips());
        total.setText(getTranslation("cases.total", shelf.things().size()));
        list.removeAll();
        if (shelf.things().isEmpty()) {
            list.add(new EmptyState(MOTIF, getTranslation("cases.none"), everything()));
        } else {
            list.add(list(shelf.things()));
        }
    }

    private Anchor everything() {
        var all = new Anchor(CaseLinks.all(), getTranslation("cases.everything"));
        all.addClassName("more");
        return all;
    }

    private UnorderedList list(List<CaseStudy> cases) {
        var items = new UnorderedList();
        var vocabulary = catalogues.current().vocabulary();
        cases.stream()
                .sorted(by(order.getValue()))
                .forEach(study -> items.add(new CaseItem(study, vocabulary, language())));
        return items;
    }

    private Comparator<CaseStudy> by(Order by) {
        Comparator<CaseStudy> title =
                comparing(
                        study -> study.text().in(language()).title(),
                        Collator.getInstance(language().locale()));
        return switch (by) {
            case TITLE -> title;
            case SHORTEST ->
                    comparingInt((CaseStudy study) -> study.text().in(language()).minutes())
                            .thenComparing(title);
        };
    }

    private Language language() {
        return Language.of(getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("cases.heading"));
    }
}
