package welvaren.ui.account;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import welvaren.account.OwnAccount;
import welvaren.account.RememberedSignIns;
import welvaren.person.Viewer;
import welvaren.ui.signin.SignInLinks;
import welvaren.ui.signin.Visit;
import welvaren.ui.throttle.Throttle;

/// One's own account. Who is not signed in is asked to.
@Route("me/account")
@AnonymousAllowed
class AccountView extends Composite<Div>
        implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final OwnAccount account;
    private final RememberedSignIns remembered;
    private final Visit visit;
    private final Throttle throttle;
    private final H1 heading = new H1();
    private final Paragraph guest = new Paragraph();
    private final Div parts = new Div();

    AccountView(OwnAccount account, RememberedSignIns remembered, Visit visit, Throttle throttle) {
        this.account = account;
        this.remembered = remembered;
        this.visit = visit;
        this.throttle = throttle;
        parts.addClassName("account-parts");
        getContent().addClassNames("wrap", "page");
        getContent().add(heading, guest, parts);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        parts.removeAll();
        if (visit.viewer() instanceof Viewer.SignedIn person) {
            var details = account.of(person);
            parts.add(
                    new NameForm(account, visit, details),
                    new EmailForm(account, visit, throttle, details),
                    new PasswordForm(account, visit, throttle, details),
                    new BrowserList(remembered, visit));
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        heading.setText(getTranslation("account.heading"));
        guest.removeAll();
        if (visit.viewer() instanceof Viewer.Anonymous) {
            guest.add(
                    SignInLinks.signIn(
                            getTranslation("account.sign-in"), new Location("me/account")));
        }
        guest.setVisible(visit.viewer() instanceof Viewer.Anonymous);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("account.heading"));
    }
}
