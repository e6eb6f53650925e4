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
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import welvaren.account.PasswordLinks;
import welvaren.account.People;
import welvaren.account.Registration;
import welvaren.account.Registration.Reason;
import welvaren.account.TooBusy;
import welvaren.language.Language;
import welvaren.mail.Mails;
import welvaren.ui.design.SecretField;
import welvaren.ui.throttle.Throttle;
import welvaren.ui.throttle.Throttled;

/// Make a learner's account, and be signed in with it.
@Route("register")
@AnonymousAllowed
class RegisterView extends Composite<Div>
        implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final People people;
    private final PasswordLinks links;
    private final boolean byMail;
    private final Session session;
    private final Throttle throttle;
    private final H1 heading = new H1();
    private final Paragraph lead = new Paragraph();
    private final Told told = new Told();
    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final SecretField password = new SecretField();
    private final Button submit = new Button();
    private final Anchor login = new Anchor("login");
    private String afterwards = "/";
    private Registration outcome = new Registration.Refused(Set.of());

    @Autowired
    RegisterView(
            People people, PasswordLinks links, Session session, Throttle throttle, Mails mails) {
        this(people, links, session, throttle, mails.areSent());
    }

    /// @param byMail whether the rest is in a mail; otherwise she chooses a password here, and is
    ///   signed in at once
    RegisterView(
            People people,
            PasswordLinks links,
            Session session,
            Throttle throttle,
            boolean byMail) {
        this.people = people;
        this.links = links;
        this.byMail = byMail;
        password.setVisible(!byMail);
        this.session = session;
        this.throttle = throttle;
        lead.addClassName("sub");
        name.setAutocomplete(Autocomplete.NAME);
        email.setAutocomplete(Autocomplete.USERNAME);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        email.setManualValidation(true);
        submit.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        submit.addClickListener(_ -> submit());
        submit.addClickShortcut(Key.ENTER);
        submit.setDisableOnClick(true);
        login.addClassName("more");
        getContent().addClassNames("wrap", "form");
        getContent().add(heading, lead, told, name, email, password, submit, login);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        afterwards = SignInLinks.after(event.getLocation().getQueryParameters());
        SignInLinks.keepContinue(afterwards);
        var query = event.getLocation().getQueryParameters().getQueryString();
        login.setHref(query.isEmpty() ? "login" : "login?" + query);
    }

    private void submit() {
        submit.setEnabled(true);
        told.hush();
        throttle.take(Throttled.REGISTRATION).ifPresentOrElse(told::refused, this::register);
    }

    private void register() {
        try {
            outcome = byMail ? EvenTime.of(this::askForLink) : makeAccount();
        } catch (TooBusy _) {
            told.busy();
            return;
        }
        sayWhatIsWrong();
        switch (outcome) {
            case Registration.Registered(var account) -> {
                session.begin(account);
                getUI().ifPresent(ui -> ui.getPage().setLocation(afterwards));
            }
            case Registration.LookInMail _ -> {
                var address = email.getValue().strip();
                told.done(() -> getTranslation("register.mail", address));
            }
            case Registration.InvitedOnly _ ->
                    told.refused(() -> getTranslation("register.invited"));
            case Registration.EmailTaken _, Registration.Refused _ -> {}
        }
    }

    private Registration askForLink() {
        return links.register(name.getValue(), email.getValue(), Language.of(getLocale()));
    }

    private Registration makeAccount() {
        return people.register(
                name.getValue(), email.getValue(), password.getValue(), Language.of(getLocale()));
    }

    private void sayWhatIsWrong() {
        var reasons = outcome instanceof Registration.Refused(var found) ? found : Set.<Reason>of();
        Reasons.atName(name, reasons);
        Reasons.atPassword(password, reasons);
        Reasons.atEmail(email, reasons);
        if (outcome instanceof Registration.EmailTaken) {
            email.setInvalid(true);
            email.setErrorMessage(getTranslation("register.email-taken"));
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        heading.setText(getTranslation("register.heading"));
        lead.setText(getTranslation(byMail ? "register.lead.mail" : "register.lead"));
        name.setLabel(getTranslation("register.name"));
        name.setHelperText(getTranslation("register.name.help"));
        email.setLabel(getTranslation("login.email"));
        password.setLabel(getTranslation("login.password"));
        password.setHelperText(getTranslation("register.password.help"));
        submit.setText(getTranslation(byMail ? "register.submit.mail" : "register.submit"));
        login.setText(getTranslation("register.login"));
        sayWhatIsWrong();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("register.heading"));
    }
}
