package welvaren.ui.actors;

import static java.util.Comparator.comparing;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
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
import java.util.List;
import java.util.Map;
import welvaren.content.Actor;
import welvaren.content.Catalogues;
import welvaren.finding.Facet;
import welvaren.finding.Shelves;
import welvaren.language.Language;
import welvaren.ui.design.EmptyState;
import welvaren.ui.design.Icon;
import welvaren.ui.finding.AskedFacets;
import welvaren.ui.finding.FacetFilters;
import welvaren.ui.finding.WrongChoices;

/// All actors, narrowed by group, region and name, and where the knowledge about them is thin. What
/// is chosen stands in the address.
@Route("actors")
@AnonymousAllowed
@Menu(order = 3, title = "menu.actors", icon = "network")
class ActorsView extends Composite<Div>
        implements AfterNavigationObserver, LocaleChangeObserver, HasDynamicTitle {

    private static final List<Facet> FACETS = List.of(Facet.GROUP, Facet.REGION);
    private static final int MOTIF = 2;
    private static final String NAME = "q";

    private final Catalogues catalogues;
    private final H1 heading = new H1();
    private final Paragraph lead = new Paragraph();
    private final FacetFilters filters = new FacetFilters(FACETS, this::narrow);
    private final TextField name = new TextField();
    private final H2 results = new H2();
    private final Paragraph total = new Paragraph();
    private final WrongChoices wrong = new WrongChoices();
    private final Div chips = new Div();
    private final Div list = new Div();
    private final Div more = new Div();
    private Location here = new Location(ActorLinks.all());

    ActorsView(Catalogues catalogues) {
        this.catalogues = catalogues;
        lead.addClassName("sub");
        results.addClassName("vh");
        total.getElement().setAttribute("role", "status");
        name.setPrefixComponent(Icon.of("search"));
        name.setClearButtonVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addClassName("byname");
        name.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                narrow();
            }
        });
        list.addClassName("alist");
        more.addClassName("amap");
        var top = new Div(heading, lead);
        top.addClassName("libtop");
        var found = new Section(results, wrong, name, total, chips, list);
        var columns = new Div(filters, new Div(found, more));
        columns.addClassName("lib");
        getContent().addClassNames("wrap");
        getContent().add(top, columns);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        here = event.getLocation();
        var asked = here.getQueryParameters();
        filters.choose(AskedFacets.of(asked, FACETS, catalogues.current()).known());
        name.setValue(asked.getSingleParameter(NAME).orElse(""));
        draw();
    }

    /// Boxes for what is chosen stand there, too, when nobody has it.
    private void draw() {
        var catalogue = catalogues.current();
        filters.draw(catalogue, Shelves.actors(catalogue, Map.of()).counts(), language());
        wrong.say(AskedFacets.of(here.getQueryParameters(), FACETS, catalogue).wrong(), here);
        show();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        var catalogue = catalogues.current();
        heading.setText(getTranslation("actors.heading"));
        lead.setText(getTranslation("actors.lead"));
        results.setText(getTranslation("cases.results"));
        name.setLabel(getTranslation("actors.by-name"));
        more.removeAll();
        more.add(new Coverage(catalogue.actors(), catalogue.vocabulary(), language()));
        draw();
    }

    private void narrow() {
        var asked = filters.parameters();
        if (!name.getValue().isBlank()) {
            asked.put(NAME, List.of(name.getValue().strip()));
        }
        here = new Location(ActorLinks.all(), new QueryParameters(asked));
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, here));
        wrong.hush();
        show();
    }

    private void show() {
        var shelf = Shelves.actors(catalogues.current(), filters.chosen());
        filters.count(shelf.counts());
        chips.removeAll();
        chips.add(filters.chips());
        var actors = shelf.things().stream().filter(new ByName(name.getValue())).toList();
        total.setText(getTranslation("actors.total", actors.size()));
        list.removeAll();
        if (actors.isEmpty()) {
            list.add(new EmptyState(MOTIF, getTranslation("actors.none"), everybody()));
        } else {
            list.add(list(actors));
        }
    }

    private Anchor everybody() {
        var all = new Anchor(ActorLinks.all(), getTranslation("actors.everybody"));
        all.addClassName("more");
        return all;
    }

    private UnorderedList list(List<Actor> actors) {
        var items = new UnorderedList();
        var vocabulary = catalogues.current().vocabulary();
        actors.stream()
                .sorted(comparing(Actor::name, Collator.getInstance(language().locale())))
                .forEach(actor -> items.add(new ActorItem(actor, vocabulary, language())));
        return items;
    }

    private Language language() {
        return Language.of(getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("actors.heading"));
    }
}
