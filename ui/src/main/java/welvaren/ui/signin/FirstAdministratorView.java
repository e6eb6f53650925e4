package welvaren.ui.signin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import welvaren.account.FirstAdministrator;
import welvaren.account.FirstAdministrator.Answer;
import welvaren.account.Registration.Reason;
import welvaren.account.TooBusy;
import welvaren.language.Language;
import welvaren.ui.design.SecretField;
import welvaren.ui.throttle.Throttle;
import welvaren.ui.throttle.Throttled;

/// Become the first administrator with the code that the server printed when it started. Not there
/// any more once somebody is.
@Route("first-administrator")
@AnonymousAllowed
class FirstAdministratorView extends Composite<Div>
        implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final FirstAdministrator first;
    private final Session session;
    private final Throttle throttle;
    private final H1 heading = new H1();
    private final Paragraph lead = new Paragraph();
    private final Told told = new Told();
    private final TextField code = new TextField();
    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final SecretField password = new SecretField();
    private final Button submit = new Button();
    private Answer outcome = new Answer.Refused(Set.of());

    FirstAdministratorView(FirstAdministrator first, Session session, Throttle throttle) {
        this.first = first;
        this.session = session;
        this.throttle = throttle;
        lead.addClassName("sub");
        code.getElement().setAttribute("autocomplete", "one-time-code");
        name.setAutocomplete(Autocomplete.NAME);
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setManualValidation(true);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        submit.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        submit.addClickListener(_ -> submit());
        submit.addClickShortcut(Key.ENTER);
        submit.setDisableOnClick(true);
        getContent().addClassNames("wrap", "form");
        getContent().add(heading, lead, told, code, name, email, password, submit);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!first.isAwaited()) {
            throw new NotFoundException();
        }
    }

    private void submit() {
        submit.setEnabled(true);
        told.hush();
        throttle.take(Throttled.SIGN_IN).ifPresentOrElse(told::refused, this::become);
    }

    private void become() {
        try {
            outcome =
                    first.become(
                            code.getValue(),
                            name.getValue(),
                            email.getValue(),
                            password.getValue(),
                            Language.of(getLocale()));
        } catch (TooBusy _) {
            told.busy();
            return;
        }
        if (outcome instanceof Answer.Made(var account)) {
            session.begin(account);
            getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
        } else {
            sayWhatIsWrong();
        }
    }

    private void sayWhatIsWrong() {
        var reasons = outcome instanceof Answer.Refused(var found) ? found : Set.<Reason>of();
        Reasons.atName(name, reasons);
        Reasons.atEmail(email, reasons);
        Reasons.atPassword(password, reasons);
        code.setInvalid(outcome instanceof Answer.WrongCode);
        code.setErrorMessage(getTranslation("first.wrong"));
        if (outcome instanceof Answer.EmailTaken) {
            email.setInvalid(true);
            email.setErrorMessage(getTranslation("register.email-taken"));
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        heading.setText(getTranslation("first.heading"));
        lead.setText(getTranslation("first.lead"));
        code.setLabel(getTranslation("first.code"));
        name.setLabel(getTranslation("register.name"));
        email.setLabel(getTranslation("login.email"));
        password.setLabel(getTranslation("login.password"));
        password.setHelperText(getTranslation("register.password.help"));
        submit.setText(getTranslation("first.submit"));
        sayWhatIsWrong();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("first.heading"));
    }
}
