package welvaren.ui.learning;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import welvaren.cohort.Clarity;
import welvaren.cohort.Cohort;
import welvaren.content.Catalogues;
import welvaren.content.CourseUnit;
import welvaren.content.UnitRef;
import welvaren.feedback.MySheets;
import welvaren.language.Language;
import welvaren.person.Viewer;
import welvaren.ui.activity.OpenTab;
import welvaren.ui.design.Notice;
import welvaren.ui.exchange.UnitTalks;
import welvaren.ui.signin.Visit;

/// A unit to read and to work in: all of it on one page.
@Route("modules/:module/:unit")
@AnonymousAllowed
@JavaScript("context://wv/js/reader.js")
class UnitView extends Composite<Div>
        implements BeforeEnterObserver,
                AfterNavigationObserver,
                LocaleChangeObserver,
                HasDynamicTitle {

    private final Visit visit;
    private final Catalogues catalogues;
    private final Clarity clarity;
    private final MySheets sheets;
    private final UnitTalks talks;
    private final OpenTab tab = new OpenTab();
    private final Notice changed = Notice.plain();
    private UnitRef ref = new UnitRef("", "");
    private @Nullable UnitPage page;

    UnitView(
            Visit visit, Catalogues catalogues, Clarity clarity, MySheets sheets, UnitTalks talks) {
        this.clarity = clarity;
        this.talks = talks;
        this.visit = visit;
        this.sheets = sheets;
        this.catalogues = catalogues;
        changed.addClassName("renewed");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ref = asked(event.getRouteParameters());
        page = null;
        unit();
    }

    private static UnitRef asked(RouteParameters keys) {
        return new UnitRef(keys.get("module").orElse(""), keys.get("unit").orElse(""));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        draw();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (page != null && isThere()) {
            draw();
            event.getUI().getPage().setTitle(getPageTitle());
        }
    }

    private boolean isThere() {
        return catalogues.current().unit(ref).isPresent();
    }

    /// An import changed the page before her eyes. What she did is kept, under the keys of now.
    private void renew() {
        if (isThere()) {
            draw();
            changed.say(getTranslation("unit.renewed"));
        } else {
            changed.say(getTranslation("unit.retired"));
        }
    }

    /// While she types, the page stays as it is until she wants another.
    private void offerToRenew() {
        if (isThere()) {
            var show = new Button(getTranslation("unit.renew"), _ -> renew());
            changed.say(getTranslation("unit.changed"), show);
        } else {
            changed.say(getTranslation("unit.retired"));
        }
    }

    private CourseUnit unit() {
        return catalogues.current().unit(ref).orElseThrow(NotFoundException::new);
    }

    private void draw() {
        var catalogue = catalogues.current();
        var unit = unit();
        var module = catalogue.module(unit.ref().module()).orElseThrow(NotFoundException::new);
        var language = Language.of(getLocale());
        var work = visit.work();
        var texts = work.texts(unit.ref());
        var edition =
                new Edition(
                        () -> catalogues.current() == catalogue, this::renew, this::offerToRenew);
        var lesson =
                new Lesson(
                        catalogue,
                        module,
                        unit,
                        language,
                        work,
                        tab,
                        work.progress(),
                        texts,
                        edition,
                        cohorts(),
                        talks);
        var drawn = new UnitPage(lesson, this::draw);
        if (visit.viewer() instanceof Viewer.SignedIn person && clarity.isAsked(person)) {
            drawn.ask(new ClarityPart(clarity, person, unit.ref()));
        }
        page = drawn;
        changed.hush();
        getContent().removeAll();
        getContent().setClassName("m" + module.motif());
        getContent().add(changed, drawn);
        // The browser keeps what is not saved, and puts back nothing of who used it before.
        getElement().setAttribute("data-reader", visit.pseudonym());
        getElement().executeJs("window.WelvarenReader.begin(this, $0)", unit.ref().toString());
    }

    private List<Cohort> cohorts() {
        return switch (visit.viewer()) {
            case Viewer.SignedIn person -> sheets.takenBy(person, ref);
            case Viewer.Anonymous _ -> List.of();
        };
    }

    /// The browser says which part is before her eyes.
    @ClientCallable
    void seen(String part) {
        if (page != null) {
            page.seen(part);
        }
    }

    @Override
    public String getPageTitle() {
        var title = unit().text().in(Language.of(getLocale())).title();
        return getTranslation("page.title", title);
    }
}
