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
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import welvaren.account.PasswordLinks;
import welvaren.ui.throttle.Throttle;
import welvaren.ui.throttle.Throttled;

/// Ask for a link to choose a new password. The page answers the same, and as slowly, whether
/// anybody has the address or not.
@Route("forgotten")
@AnonymousAllowed
class ForgottenView extends Composite<Div> implements LocaleChangeObserver, HasDynamicTitle {

    private final PasswordLinks links;
    private final Throttle throttle;
    private final H1 heading = new H1();
    private final Paragraph lead = new Paragraph();
    private final Told told = new Told();
    private final Paragraph noMail = new Paragraph();
    private final EmailField email = new EmailField();
    private final Button submit = new Button();
    private final Anchor login = new Anchor("login");

    ForgottenView(PasswordLinks links, Throttle throttle) {
        this.links = links;
        this.throttle = throttle;
        lead.addClassName("sub");
        noMail.setVisible(!links.areSent());
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setManualValidation(true);
        submit.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        submit.addClickListener(_ -> submit());
        submit.addClickShortcut(Key.ENTER);
        submit.setDisableOnClick(true);
        login.addClassName("more");
        getContent().addClassNames("wrap", "form");
        getContent().add(heading, lead, noMail, told, email, submit, login);
    }

    private void submit() {
        submit.setEnabled(true);
        told.hush();
        email.setInvalid(false);
        if (email.getValue().isBlank()) {
            email.setInvalid(true);
            email.setErrorMessage(getTranslation("register.email-malformed"));
        } else {
            throttle.take(Throttled.RESET).ifPresentOrElse(told::refused, this::ask);
        }
    }

    private void ask() {
        var address = email.getValue();
        EvenTime.of(() -> links.forgot(address));
        told.done(() -> getTranslation("forgotten.done", address.strip()));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        heading.setText(getTranslation("forgotten.heading"));
        noMail.setText(getTranslation("forgotten.no-mail"));
        lead.setText(getTranslation("forgotten.lead"));
        email.setLabel(getTranslation("login.email"));
        submit.setText(getTranslation("forgotten.submit"));
        login.setText(getTranslation("forgotten.login"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("forgotten.heading"));
    }
}
