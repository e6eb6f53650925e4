package welvaren.ui.worksheets;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import welvaren.content.Activity;
import welvaren.content.Catalogues;
import welvaren.content.CourseUnit;
import welvaren.content.UnitRef;
import welvaren.language.Language;
import welvaren.notebook.SavedItem.SavedWorksheet;
import welvaren.ui.design.Crumbs;
import welvaren.ui.design.PrintButton;
import welvaren.ui.design.SafeHtml;
import welvaren.ui.finding.SaveButton;
import welvaren.ui.signin.Visit;

/// One worksheet with room to write by hand.
@Route("worksheets/:module/:unit/:activity")
@AnonymousAllowed
class EmptyWorksheetView extends Composite<Div>
        implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final Catalogues catalogues;
    private final Visit visit;
    private @Nullable CourseUnit unit;
    private String key = "";

    EmptyWorksheetView(Catalogues catalogues, Visit visit) {
        this.visit = visit;
        this.catalogues = catalogues;
        getContent().addClassNames("wrap", "page", "sheet");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        key = parameters.get("activity").orElse("");
        unit =
                catalogues
                        .current()
                        .unit(
                                new UnitRef(
                                        parameters.get("module").orElse(""),
                                        parameters.get("unit").orElse("")))
                        .orElseThrow(NotFoundException::new);
        show();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (unit != null) {
            show();
        }
    }

    private Activity.Worksheet sheet() {
        return requireNonNull(unit)
                .text()
                .in(language())
                .activity(key)
                .filter(Activity.Worksheet.class::isInstance)
                .map(Activity.Worksheet.class::cast)
                .orElseThrow(NotFoundException::new);
    }

    private void show() {
        var sheet = sheet();
        var where =
                new Paragraph(
                        getTranslation(
                                "worksheets.in",
                                requireNonNull(unit).text().in(language()).title(),
                                sheet.minutes()));
        where.addClassNames("small", "sub");
        var name = new Paragraph(getTranslation("worksheets.name"));
        name.addClassName("byhand");
        var article = new Article(name, new SafeHtml(sheet.intro().html(), "prose"));
        sheet.fields().forEach(field -> article.add(new EmptyField(field)));
        if (!sheet.criteria().isEmpty()) {
            var criteria = new UnorderedList();
            sheet.criteria().forEach(criterion -> criteria.add(new ListItem(criterion)));
            criteria.addClassName("criteria");
            article.add(new H2(getTranslation("worksheets.criteria")), criteria);
        }
        if (!sheet.rubric().isEmpty()) {
            article.add(new PaperRubric(sheet.rubric()));
        }
        var shown = requireNonNull(unit).text().shown(language()).language();
        if (shown != language()) {
            article.getElement().setAttribute("lang", shown.tag());
            where.add(" · " + getTranslation("only." + shown.tag()));
        }
        getContent().removeAll();
        getContent()
                .add(
                        new Crumbs(
                                sheet.title(),
                                new Anchor(
                                        WorksheetLinks.all(), getTranslation("menu.worksheets"))),
                        new H1(sheet.title()),
                        where,
                        actions(sheet),
                        article);
    }

    private Div actions(Activity.Worksheet sheet) {
        var said = new Span();
        said.addClassNames("tag", "said");
        said.getElement().setAttribute("role", "status");
        var saved = new SavedWorksheet(requireNonNull(unit).ref(), sheet.key());
        var actions = new Div(new PrintButton(), new SaveButton(saved, visit, said), said);
        actions.addClassNames("row", "wrapf", "actions");
        return actions;
    }

    private Language language() {
        return Language.of(getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", sheet().title());
    }
}
