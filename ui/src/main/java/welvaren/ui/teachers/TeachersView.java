package welvaren.ui.teachers;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import welvaren.content.Catalogue;
import welvaren.content.Catalogues;
import welvaren.content.CourseModule;
import welvaren.content.CourseUnit;
import welvaren.content.Rhythm;
import welvaren.content.Teaching;
import welvaren.language.Language;
import welvaren.ui.design.EmptyState;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.design.Tile;

/// The rhythms, and the lesson guide of every unit.
@Route("teachers")
@AnonymousAllowed
class TeachersView extends Composite<Div> implements LocaleChangeObserver, HasDynamicTitle {

    private static final int MOTIF = 1;

    private final Catalogues catalogues;

    TeachersView(Catalogues catalogues) {
        this.catalogues = catalogues;
        getContent().addClassNames("wrap", "page", "worksheets");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        var catalogue = catalogues.current();
        var lead = new Paragraph(getTranslation("teachers.lead"));
        lead.addClassName("sub");
        getContent().removeAll();
        getContent().add(new H1(getTranslation("teachers.heading")), lead);
        if (catalogue.teaching().equals(Teaching.NONE)) {
            getContent().add(new EmptyState(MOTIF, getTranslation("teachers.none")));
        }
        if (!catalogue.teaching().rhythms().isEmpty()) {
            getContent().add(rhythms(catalogue));
        }
        catalogue.modules().stream()
                .filter(module -> module.units().stream().anyMatch(unit -> has(catalogue, unit)))
                .forEach(module -> getContent().add(guides(catalogue, module)));
    }

    private static boolean has(Catalogue catalogue, CourseUnit unit) {
        return catalogue.teaching().guide(unit.ref()).isPresent();
    }

    private Section rhythms(Catalogue catalogue) {
        var list = new UnorderedList();
        list.addClassName("sheets");
        catalogue.teaching().rhythms().forEach(rhythm -> list.add(item(rhythm)));
        return new Section(new RuledHeading(getTranslation("teachers.rhythms")), list);
    }

    private ListItem item(Rhythm rhythm) {
        return item(
                Tile.motif(MOTIF),
                new Anchor(TeacherLinks.rhythm(rhythm), rhythm.title().in(language())),
                rhythm.lead().in(language()));
    }

    private Section guides(Catalogue catalogue, CourseModule module) {
        var list = new UnorderedList();
        list.addClassName("sheets");
        module.units().stream()
                .filter(unit -> has(catalogue, unit))
                .forEach(unit ->
                        list.add(
                                item(
                                        Tile.motif(module.motif()),
                                        new Anchor(
                                                TeacherLinks.guide(unit.ref()),
                                                unit.text().in(language()).title()),
                                        unit.text().in(language()).lead())));
        var title = module.text().in(language()).title();
        var section =
                new Section(
                        new RuledHeading(getTranslation("case.unit", module.number(), title)),
                        list);
        section.addClassName("m" + module.motif());
        return section;
    }

    private static ListItem item(Tile tile, Anchor title, String below) {
        title.addClassName("name");
        var small = new Span(below);
        small.addClassNames("small", "sub");
        var words = new Div(title, small);
        words.addClassName("lines");
        return new ListItem(tile, words);
    }

    private Language language() {
        return Language.of(getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("teachers.heading"));
    }
}
