package welvaren.ui.account;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import welvaren.account.OwnAccount;
import welvaren.account.OwnAccount.EmailChange;
import welvaren.account.TooBusy;
import welvaren.ui.design.SecretField;
import welvaren.ui.signin.Told;
import welvaren.ui.signin.Visit;
import welvaren.ui.throttle.Throttle;
import welvaren.ui.throttle.Throttled;

/// Her address: whether it is known to be hers, and how to take another.
class EmailForm extends Composite<Section> implements LocaleChangeObserver {

    private final OwnAccount account;
    private final Visit visit;
    private final Throttle throttle;
    private final H2 heading = new H2();
    private final Paragraph present = new Paragraph();
    private final Button verify = new Button();
    private final Told told = new Told();
    private final EmailField email = new EmailField();
    private final SecretField password = new SecretField();
    private final Button submit = new Button();
    private OwnAccount.Details details;

    EmailForm(OwnAccount account, Visit visit, Throttle throttle, OwnAccount.Details details) {
        this.account = account;
        this.visit = visit;
        this.throttle = throttle;
        this.details = details;
        email.setAutocomplete(Autocomplete.EMAIL);
        email.setManualValidation(true);
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        verify.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        verify.addClickListener(
                _ -> throttle.take(Throttled.RESET).ifPresentOrElse(told::refused, this::sendLink));
        submit.addClickListener(
                _ -> throttle.take(Throttled.SIGN_IN).ifPresentOrElse(told::refused, this::change));
        getContent().addClassName("form-part");
        getContent().add(heading, present, verify, told, email, password, submit);
    }

    private void sendLink() {
        if (account.sendVerification(visit.signedIn())) {
            told.done(() -> getTranslation("account.email.sent", details.email()));
        } else {
            told.refused(() -> getTranslation("account.email.too-often"));
        }
    }

    private void change() {
        email.setInvalid(false);
        password.setInvalid(false);
        try {
            answer(account.changeEmail(visit.signedIn(), password.getValue(), email.getValue()));
        } catch (TooBusy _) {
            told.busy();
        }
    }

    private void answer(EmailChange change) {
        switch (change) {
            case EmailChange.LookInMail _ -> {
                var asked = email.getValue();
                told.done(() -> getTranslation("account.email.asked", asked));
                password.clear();
            }
            case EmailChange.Changed _ -> {
                details = account.of(visit.signedIn());
                told.done(() -> getTranslation("account.email.done"));
                email.clear();
                password.clear();
                show();
            }
            case EmailChange.Taken _ -> refuse("register.email-taken");
            case EmailChange.Malformed _ -> refuse("register.email-malformed");
            case EmailChange.Wrong _ -> {
                told.hush();
                password.setInvalid(true);
                password.setErrorMessage(getTranslation("account.password.wrong"));
            }
            case EmailChange.TooOften _ ->
                    told.refused(() -> getTranslation("account.email.too-often"));
        }
    }

    private void refuse(String why) {
        told.hush();
        email.setInvalid(true);
        email.setErrorMessage(getTranslation(why));
    }

    private void show() {
        present.setText(
                getTranslation(
                        details.verified() ? "account.email.present" : "account.email.unverified",
                        details.email()));
        verify.setVisible(!details.verified());
        email.setVisible(details.hasPassword());
        password.setVisible(details.hasPassword());
        submit.setVisible(details.hasPassword());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        heading.setText(getTranslation("login.email"));
        verify.setText(getTranslation("account.email.verify"));
        email.setLabel(getTranslation("account.email.new"));
        password.setLabel(getTranslation("account.password.current"));
        submit.setText(getTranslation("account.email.submit"));
        show();
    }
}
