package welvaren.ui.teachers;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import welvaren.content.Catalogues;
import welvaren.content.CourseUnit;
import welvaren.content.LessonGuide;
import welvaren.content.UnitRef;
import welvaren.language.Language;
import welvaren.ui.design.Crumbs;
import welvaren.ui.design.PrintButton;
import welvaren.ui.design.SafeHtml;
import welvaren.ui.learning.LearningLinks;

/// How to teach one unit; made to be printed.
@Route("teachers/:module/:unit")
@AnonymousAllowed
class GuideView extends Composite<Div>
        implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final Catalogues catalogues;
    private @Nullable CourseUnit unit;

    GuideView(Catalogues catalogues) {
        this.catalogues = catalogues;
        getContent().addClassNames("wrap", "page", "sheet", "guide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var ref =
                new UnitRef(parameters.get("module").orElse(""), parameters.get("unit").orElse(""));
        unit = catalogues.current().unit(ref).orElseThrow(NotFoundException::new);
        show();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (unit != null) {
            show();
        }
    }

    private LessonGuide guide() {
        return catalogues
                .current()
                .teaching()
                .guide(requireNonNull(unit).ref())
                .orElseThrow(NotFoundException::new);
    }

    private void show() {
        var shown = guide().text().shown(language());
        var article = new Article();
        article.add(materials(shown.text()));
        shown.text().blocks().forEach(block -> article.add(block(block)));
        if (shown.language() != language()) {
            article.getElement().setAttribute("lang", shown.language().tag());
        }
        var toUnit = new Anchor(LearningLinks.unit(requireNonNull(unit).ref()));
        toUnit.setText(getTranslation("teachers.to-unit", unit.minutes()));
        var where = new Paragraph(toUnit);
        where.addClassNames("small", "sub");
        var credits = shown.text().credits();
        var by =
                new Paragraph(
                        getTranslation(
                                "teachers.by",
                                String.join(", ", credits.authors()),
                                credits.licence()));
        by.addClassNames("small", "sub");
        getContent().removeAll();
        getContent()
                .add(
                        new Crumbs(
                                title(),
                                new Anchor(TeacherLinks.all(), getTranslation("menu.teachers"))),
                        new H1(getTranslation("teachers.guide", title())),
                        where,
                        new PrintButton(),
                        article,
                        by);
    }

    private Section materials(LessonGuide.GuideText text) {
        var list = new UnorderedList();
        text.materials().forEach(thing -> list.add(new ListItem(thing)));
        var section = new Section(new H2(getTranslation("teachers.materials")), list);
        section.addClassName("prose");
        return section;
    }

    private static Section block(LessonGuide.Block block) {
        var section =
                new Section(new H2(block.title()), new SafeHtml(block.text().html(), "prose"));
        section.setId(block.key().name().toLowerCase(Locale.ROOT));
        section.addClassName("prose");
        return section;
    }

    private String title() {
        return requireNonNull(unit).text().in(language()).title();
    }

    private Language language() {
        return Language.of(getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("teachers.guide", title()));
    }
}
