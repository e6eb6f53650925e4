package welvaren.ui.signin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.Set;
import welvaren.account.PasswordChoice;
import welvaren.account.PasswordLinks;
import welvaren.account.Registration.Reason;
import welvaren.account.SingleUseLinks.Link;
import welvaren.account.TooBusy;
import welvaren.language.Language;
import welvaren.ui.design.SecretField;
import welvaren.ui.throttle.Throttle;
import welvaren.ui.throttle.Throttled;

/// Choose a password with the link of a mail, and be signed in. Opening the page uses nothing up:
/// programs that look into mails open links, too.
@Route("password")
@AnonymousAllowed
class PasswordView extends Composite<Div>
        implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final PasswordLinks links;
    private final Session session;
    private final Throttle throttle;
    private final H1 heading = new H1();
    private final Paragraph lead = new Paragraph();
    private final Told told = new Told();
    private final EmailField email = new EmailField();
    private final SecretField password = new SecretField();
    private final Button submit = new Button();
    private final Anchor again = new Anchor("forgotten");
    private String token = "";
    private Optional<Link> link = Optional.empty();
    private Set<Reason> reasons = Set.of();

    PasswordView(PasswordLinks links, Session session, Throttle throttle) {
        this.links = links;
        this.session = session;
        this.throttle = throttle;
        lead.addClassName("sub");
        email.setReadOnly(true);
        email.setAutocomplete(Autocomplete.USERNAME);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        submit.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        submit.addClickListener(_ -> submit());
        submit.addClickShortcut(Key.ENTER);
        submit.setDisableOnClick(true);
        again.addClassName("more");
        getContent().addClassNames("wrap", "form");
        getContent().add(heading, lead, told, email, password, submit, again);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getLocation().getQueryParameters().getSingleParameter("token").orElse("");
        link = links.find(token);
        show();
    }

    private void show() {
        email.setValue(link.map(Link::email).orElse(""));
        email.setVisible(link.isPresent());
        password.setVisible(link.isPresent());
        submit.setVisible(link.isPresent());
        again.setVisible(link.isEmpty());
        lead.setText(getTranslation(link.isPresent() ? "password.lead" : "password.gone"));
    }

    private void submit() {
        submit.setEnabled(true);
        told.hush();
        throttle.take(Throttled.SIGN_IN).ifPresentOrElse(told::refused, this::choose);
    }

    private void choose() {
        try {
            answer(links.choose(token, password.getValue(), Language.of(getLocale())));
        } catch (TooBusy _) {
            told.busy();
        }
    }

    private void answer(PasswordChoice choice) {
        switch (choice) {
            case PasswordChoice.Chosen(var account) -> {
                var afterwards = SignInLinks.takeContinue();
                session.begin(account);
                getUI().ifPresent(ui -> ui.getPage().setLocation(afterwards));
            }
            case PasswordChoice.Refused(var found) -> {
                reasons = found;
                Reasons.atPassword(password, reasons);
            }
            case PasswordChoice.LinkGone _, PasswordChoice.Wrong _, PasswordChoice.TooOften _ -> {
                link = Optional.empty();
                show();
            }
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        heading.setText(getTranslation("password.heading"));
        email.setLabel(getTranslation("login.email"));
        password.setLabel(getTranslation("password.new"));
        password.setHelperText(getTranslation("register.password.help"));
        submit.setText(getTranslation("password.submit"));
        again.setText(getTranslation("password.again"));
        Reasons.atPassword(password, reasons);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("password.heading"));
    }
}
