package welvaren.ui.account;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import welvaren.account.OwnAccount;
import welvaren.account.PasswordChoice;
import welvaren.account.Registration.Reason;
import welvaren.account.TooBusy;
import welvaren.ui.design.SecretField;
import welvaren.ui.signin.Reasons;
import welvaren.ui.signin.Told;
import welvaren.ui.signin.Visit;
import welvaren.ui.throttle.Throttle;
import welvaren.ui.throttle.Throttled;
import welvaren.ui.throttle.Wait;

/// Her password: the present one, and another. Who signs in elsewhere has none here, and may ask
/// for one by mail.
class PasswordForm extends Composite<Section> implements LocaleChangeObserver {

    private final OwnAccount account;
    private final Visit visit;
    private final H2 heading = new H2();
    private final Told told = new Told();
    private final SecretField current = new SecretField();
    private final SecretField next = new SecretField();
    private final Button submit = new Button();
    private final Anchor none = new Anchor("forgotten");
    private Set<Reason> reasons = Set.of();

    PasswordForm(OwnAccount account, Visit visit, Throttle throttle, OwnAccount.Details details) {
        this.account = account;
        this.visit = visit;
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        next.setAutocomplete(Autocomplete.NEW_PASSWORD);
        submit.addClickListener(
                _ -> throttle.take(Throttled.SIGN_IN).ifPresentOrElse(told::refused, this::change));
        getContent().addClassName("form-part");
        getContent().add(heading, told);
        if (details.hasPassword()) {
            getContent().add(current, next, submit);
        } else {
            getContent().add(none);
        }
    }

    private void change() {
        told.hush();
        current.setInvalid(false);
        reasons = Set.of();
        try {
            answer(
                    account.changePassword(
                            visit.signedIn(), visit.series(), current.getValue(), next.getValue()));
        } catch (TooBusy _) {
            told.busy();
        }
        Reasons.atPassword(next, reasons);
    }

    private void answer(PasswordChoice choice) {
        switch (choice) {
            case PasswordChoice.Chosen _ -> {
                current.clear();
                next.clear();
                told.done(() -> getTranslation("account.password.done"));
            }
            case PasswordChoice.Refused(var found) -> reasons = found;
            case PasswordChoice.Wrong _, PasswordChoice.LinkGone _ -> {
                current.setInvalid(true);
                current.setErrorMessage(getTranslation("account.password.wrong"));
            }
            case PasswordChoice.TooOften(var again) ->
                    told.refused(new Wait(Duration.between(Instant.now(), again)));
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        heading.setText(getTranslation("login.password"));
        current.setLabel(getTranslation("account.password.current"));
        next.setLabel(getTranslation("password.new"));
        next.setHelperText(getTranslation("register.password.help"));
        submit.setText(getTranslation("account.password.submit"));
        none.setText(getTranslation("account.password.none"));
        Reasons.atPassword(next, reasons);
    }
}
