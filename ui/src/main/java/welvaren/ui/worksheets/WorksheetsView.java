package welvaren.ui.worksheets;

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
import welvaren.content.Activity;
import welvaren.content.Catalogues;
import welvaren.content.CourseModule;
import welvaren.content.CourseUnit;
import welvaren.language.Language;
import welvaren.ui.design.EmptyState;
import welvaren.ui.design.Icon;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.design.Tile;
import welvaren.ui.learning.LearningLinks;

/// Every worksheet of every unit, to fill in there or to print empty.
@Route("worksheets")
@AnonymousAllowed
class WorksheetsView extends Composite<Div> implements LocaleChangeObserver, HasDynamicTitle {

    private static final int MOTIF = 6;

    private final Catalogues catalogues;

    WorksheetsView(Catalogues catalogues) {
        this.catalogues = catalogues;
        getContent().addClassNames("wrap", "page", "worksheets");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        var language = Language.of(getLocale());
        var lead = new Paragraph(getTranslation("worksheets.lead"));
        lead.addClassName("sub");
        getContent().removeAll();
        getContent().add(new H1(getTranslation("worksheets.heading")), lead);
        var sections =
                catalogues.current().modules().stream()
                        .map(module -> section(module, language))
                        .filter(section -> section.getComponentCount() > 1)
                        .toList();
        sections.forEach(getContent()::add);
        if (sections.isEmpty()) {
            getContent().add(new EmptyState(MOTIF, getTranslation("worksheets.none")));
        }
    }

    private Section section(CourseModule module, Language language) {
        var section =
                new Section(
                        new RuledHeading(
                                getTranslation(
                                        "case.unit",
                                        module.number(),
                                        module.text().in(language).title())));
        section.addClassName("m" + module.motif());
        var list = new UnorderedList();
        list.addClassName("sheets");
        for (var unit : module.units()) {
            unit.text().in(language).activities().stream()
                    .filter(Activity.Worksheet.class::isInstance)
                    .forEach(sheet -> list.add(item(module, unit, sheet, language)));
        }
        if (list.getComponentCount() > 0) {
            section.add(list);
        }
        return section;
    }

    private ListItem item(CourseModule module, CourseUnit unit, Activity sheet, Language language) {
        var title = new Anchor(LearningLinks.part(unit.ref(), sheet.key()), sheet.title());
        title.addClassName("name");
        var below =
                new Span(
                        getTranslation(
                                "worksheets.in",
                                unit.text().in(language).title(),
                                sheet.minutes()));
        below.addClassNames("small", "sub");
        var words = new Div(title, below);
        words.addClassName("lines");
        var empty = new Anchor(WorksheetLinks.empty(unit.ref(), sheet.key()));
        empty.addClassName("more");
        empty.add(Icon.small("printer"), new Span(getTranslation("worksheets.empty")));
        empty.setAriaLabel(getTranslation("worksheets.empty.of", sheet.title()));
        return new ListItem(Tile.motif(module.motif()), words, empty);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("worksheets.heading"));
    }
}
