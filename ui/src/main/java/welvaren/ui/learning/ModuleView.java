package welvaren.ui.learning;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import welvaren.content.Catalogues;
import welvaren.content.CourseModule;
import welvaren.content.CourseModule.ModuleText;
import welvaren.language.Language;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.design.SafeHtml;
import welvaren.ui.signin.Visit;

/// One module: what it is about, its units, and how far she is.
@Route("modules/:module")
@AnonymousAllowed
class ModuleView extends Composite<Div>
        implements BeforeEnterObserver,
                AfterNavigationObserver,
                LocaleChangeObserver,
                HasDynamicTitle {

    private final Visit visit;
    private final Catalogues catalogues;
    private String key = "";
    private boolean drawn;

    ModuleView(Visit visit, Catalogues catalogues) {
        this.visit = visit;
        this.catalogues = catalogues;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get("module").orElse("");
        drawn = false;
        module();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        draw();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (drawn) {
            draw();
            event.getUI().getPage().setTitle(getPageTitle());
        }
    }

    private CourseModule module() {
        return catalogues.current().module(key).orElseThrow(NotFoundException::new);
    }

    private void draw() {
        var module = module();
        var language = Language.of(getLocale());
        var standing = ModuleStanding.of(module, visit.work().progress());
        var columns =
                new Div(
                        main(module, standing, language),
                        new ModuleAside(catalogues.current(), module, standing, language));
        columns.addClassName("cols");
        var below = new Div(columns);
        below.addClassName("wrap");
        getContent().removeAll();
        getContent().setClassName("m" + module.motif());
        getContent().add(new ModuleHero(module, standing, language), below);
        drawn = true;
    }

    private Component main(CourseModule module, ModuleStanding standing, Language language) {
        var shown = module.text().shown(language);
        var main = new Div();
        main.addClassName("modmain");
        if (shown.language() != language) {
            main.add(new OtherLanguage());
        }
        main.add(new UnitPath(catalogues.current(), module, standing, language));
        if (!shown.text().introduction().isEmpty()) {
            main.add(introduction(shown.text()));
        }
        main.add(new SourceNotes(shown.text().sources(), shown.text().credits()));
        OtherLanguage.mark(main, shown.language(), language);
        return main;
    }

    private Component introduction(ModuleText text) {
        return new Section(
                new RuledHeading(getTranslation("learn.about-module")),
                new SafeHtml(text.introduction().html(), "prose"));
    }

    @Override
    public String getPageTitle() {
        var title = module().text().in(Language.of(getLocale())).title();
        return getTranslation("page.title", title);
    }
}
