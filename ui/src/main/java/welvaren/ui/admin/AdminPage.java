package welvaren.ui.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
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
import welvaren.ui.privacy.PrivacyLinks;
import welvaren.ui.signin.Visit;

/// A page for administrators; for everybody else there is no such page.
abstract class AdminPage extends Composite<Div>
        implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final Visit visit;
    private final Nav ways = new Nav();
    private final Anchor people = new Anchor(AdminLinks.PEOPLE);
    private final Anchor mails = new Anchor(AdminLinks.MAIL);
    private final Anchor audit = new Anchor(PrivacyLinks.audit());
    private final Anchor retention = new Anchor(PrivacyLinks.retention());
    private final Anchor erase = new Anchor(PrivacyLinks.erase());

    AdminPage(Visit visit) {
        this.visit = visit;
        ways.addClassNames("row", "wrapf", "adminways");
        ways.add(people, mails, audit, retention, erase);
        getContent().addClassNames("wrap", "page", "admin");
        getContent().add(ways);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!visit.viewer().has(Role.ADMINISTRATOR)) {
            throw new NotFoundException();
        }
        var here = event.getLocation().getPath();
        current(people, !here.startsWith(AdminLinks.MAIL));
        current(mails, here.startsWith(AdminLinks.MAIL));
    }

    private static void current(Anchor way, boolean here) {
        if (here) {
            way.getElement().setAttribute("aria-current", "page");
        } else {
            way.getElement().removeAttribute("aria-current");
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        ways.getElement().setAttribute("aria-label", getTranslation("admin.ways"));
        people.setText(getTranslation("admin.people"));
        mails.setText(getTranslation("admin.mail"));
        audit.setText(getTranslation("audit.heading"));
        retention.setText(getTranslation("retention.heading"));
        erase.setText(getTranslation("erase.somebody"));
        translate();
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
