package welvaren.ui.learning;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import welvaren.content.Catalogues;
import welvaren.content.CourseModule;
import welvaren.language.Language;
import welvaren.learning.Progress;
import welvaren.ui.design.Ring;
import welvaren.ui.design.Tile;
import welvaren.ui.signin.Visit;

/// All modules in order, with how far each is.
@Route("modules")
@Menu(order = 1, title = "menu.learn", icon = "book-open")
@AnonymousAllowed
class ModulesView extends Composite<Div> implements LocaleChangeObserver, HasDynamicTitle {

    private final Visit visit;
    private final Catalogues catalogues;

    ModulesView(Visit visit, Catalogues catalogues) {
        this.visit = visit;
        this.catalogues = catalogues;
        getContent().addClassNames("wrap", "page");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        var lead = new Paragraph(getTranslation("learn.modules.lead"));
        lead.addClassName("lead");
        getContent().removeAll();
        getContent().add(new H1(getTranslation("learn.modules")), lead, list());
    }

    private Component list() {
        var progress = visit.work().progress();
        var list = new OrderedList();
        list.addClassName("course");
        for (var module : catalogues.current().modules()) {
            list.add(new ListItem(line(module, progress)));
        }
        return list;
    }

    private Component line(CourseModule module, Progress progress) {
        var language = Language.of(getLocale());
        var standing = ModuleStanding.of(module, progress);
        var shown = module.text().shown(language);
        var number = new Span(getTranslation("learn.module", module.number()));
        number.addClassNames("small", "sub");
        var title = new H2(shown.text().title());
        var lead = new Paragraph(shown.text().lead());
        lead.addClassName("sub");
        OtherLanguage.mark(title, shown.language(), language);
        OtherLanguage.mark(lead, shown.language(), language);
        var words = new Div(number, title, lead, new ModuleFacts(module, language));
        var link = new Anchor(LearningLinks.module(module));
        link.addClassName("m" + module.motif());
        link.add(Tile.motif(module.motif()), words, ring(module, standing));
        return link;
    }

    private Component ring(CourseModule module, ModuleStanding standing) {
        var percent = standing.far().percent();
        return Ring.small(
                percent,
                String.valueOf(module.number()),
                getTranslation(
                        standing.begun() ? "learn.percent-done" : "learn.not-begun", percent));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("learn.modules"));
    }
}
