package welvaren.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import welvaren.cohort.MyCohorts;
import welvaren.ui.signin.Visit;

/// The frame of every page.
@Layout
@AnonymousAllowed
@JavaScript("context://wv/js/welvaren.js")
@JavaScript("context://wv/js/suggestions.js")
@JavaScript("context://wv/js/marks.js")
class Shell extends Composite<Div>
        implements RouterLayout, AfterNavigationObserver, LocaleChangeObserver {

    private static final String CONTENT_ID = "content";

    private final Anchor skip = new Anchor("#" + CONTENT_ID);
    private final Notices notices;
    private final TopBar top;
    private final Main main = new Main();
    private final Footer footer = new Footer();
    private final TabBar tabs = new TabBar();
    private final Visit visit;
    private final MyCohorts cohorts;
    private boolean firstPage = true;

    Shell(Notices notices, TopBar top, Visit visit, MyCohorts cohorts) {
        this.visit = visit;
        this.cohorts = cohorts;
        this.notices = notices;
        this.top = top;
        skip.addClassName("skip");
        skip.getElement().setAttribute("router-ignore", true);
        main.setId(CONTENT_ID);
        main.getElement().setAttribute("tabindex", "-1");
        getContent().addClassName("shell");
        getContent().add(skip, notices, top, main, footer, tabs);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().appendChild(content.getElement());
    }

    /// Only what goes: what comes may be there already.
    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        oldContent.getElement().removeFromParent();
    }

    /// A new page begins at its heading, also for who does not see it. The first one begins where
    /// browsers begin.
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var path = event.getLocation().getPath();
        top.show(path);
        tabs.show(path, cohorts.concern(visit.viewer()));
        if (!firstPage) {
            getElement().executeJs("window.Welvaren.focusHeading(); window.Welvaren.marks()");
        }
        firstPage = false;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        skip.setText(getTranslation("shell.skip"));
        notices.translate();
        top.translate();
        footer.translate();
        tabs.translate();
    }

    static Component current(Component link, boolean here) {
        if (here) {
            link.getElement().setAttribute("aria-current", "page");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
        return link;
    }
}
