package welvaren.ui.account;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import welvaren.account.OwnAccount;
import welvaren.account.RememberedSignIns;
import welvaren.language.Language;
import welvaren.ui.testing.UiTest;

class AccountViewTest extends UiTest {

    private static final String PASSWORD = "drie gewone woorden";

    private final OwnAccount own;
    private final RememberedSignIns remembered;

    AccountViewTest(OwnAccount own, RememberedSignIns remembered) {
        this.own = own;
        this.remembered = remembered;
    }

    @Test
    void a_guest_is_asked_to_sign_in() {
        open("me/account");

        assertThat(page()).contains("Meld je aan om je account te zien");
    }

    @Test
    void she_changes_what_she_is_called() {
        var noor = signedIn("Noor").viewer();
        open("me/account");

        _setValue(_get(TextField.class), "Noor C.");
        _click(_get(Button.class, spec -> spec.withText("Bewaar")));

        assertThat(page()).contains("Zo noemen we je voortaan");
        assertThat(own.of(noor).name()).isEqualTo("Noor C.");
    }

    @Test
    void another_password_needs_the_present_one() {
        signedIn("Noor");
        open("me/account");
        var form = _get(PasswordForm.class);
        var current = _get(form, PasswordField.class, spec -> spec.withLabel("Huidig wachtwoord"));
        var next = _get(form, PasswordField.class, spec -> spec.withLabel("Nieuw wachtwoord"));

        _setValue(current, "een gok vooraf");
        _setValue(next, "twee eenden op het water");
        _click(_get(Button.class, spec -> spec.withText("Verander wachtwoord")));
        assertThat(current.getErrorMessage()).contains("niet je huidige");
        assertThat(next.getValue()).isNotEmpty();

        _setValue(current, PASSWORD);
        _click(_get(Button.class, spec -> spec.withText("Verander wachtwoord")));
        assertThat(page()).contains("Je wachtwoord is veranderd");
    }

    @Test
    void another_address_is_refused_at_its_field_and_stays_typed() {
        signedIn("Noor");
        open("me/account");

        _setValue(_get(EmailField.class), "noor");
        _click(_get(Button.class, spec -> spec.withText("Verander e-mailadres")));

        assertThat(_get(EmailField.class).getErrorMessage()).contains("geen volledig");
        assertThat(_get(EmailField.class).getValue()).isEqualTo("noor");
    }

    @Test
    void she_sees_her_browsers_and_signs_one_out() {
        var noor = signedIn("Noor").viewer();
        remembered.remember(noor.id(), "Firefox · Android");
        open("me/account");
        assertThat(page()).contains("Firefox · Android", "laatst gebruikt");

        _click(_get(Button.class, spec -> spec.withText("Meld af")));

        assertThat(page()).contains("Firefox · Android is afgemeld");
        assertThat(remembered.of(noor)).isEmpty();
    }

    @Test
    void the_page_changes_its_language() {
        signedIn("Noor");
        open("me/account");

        UI.getCurrent().setLocale(Language.EN.locale());

        assertThat(page()).contains("Your account", "Where you are signed in", "Your mails go to");
    }
}
