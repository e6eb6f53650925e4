package welvaren.ui.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import java.util.function.Consumer;
import welvaren.person.NotAllowed;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.ui.signin.Visit;

/// A page for administrators; for everybody else there is no such page.
abstract class AdminPage extends Composite<Div>
        implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final Visit visit;

    /// @param part the address of the pages that this is one of
    AdminPage(Visit visit, String part) {
        this.visit = visit;
        getContent().addClassNames("wrap", "page", "admin");
        getContent().add(new AdminWays(part));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!visit.viewer().has(Role.ADMINISTRATOR)) {
            throw new NotFoundException();
        }
    }

    /// Comes before [#beforeEnter]; who may not be here shall not make the page ask.
    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (visit.viewer().has(Role.ADMINISTRATOR)) {
            translate();
        }
    }

    /// Fills the texts, and loses nothing that was typed.
    abstract void translate();

    /// The message that names the page.
    abstract String title();

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", title());
    }

    Viewer viewer() {
        return visit.viewer();
    }

    /// Does something as the one who is signed in. Who lost the role meanwhile sees the page go.
    void decide(Consumer<Viewer.SignedIn> deed) {
        try {
            if (viewer() instanceof Viewer.SignedIn person) {
                deed.accept(person);
                return;
            }
        } catch (NotAllowed _) {
            // Said by the page that comes instead.
        }
        getUI().map(UI::getPage).ifPresent(Page::reload);
    }
}
