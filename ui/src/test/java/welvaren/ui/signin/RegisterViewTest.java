package welvaren.ui.signin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.account.Accounts;
import welvaren.language.Language;
import welvaren.person.Viewer;
import welvaren.ui.testing.UiTest;
import welvaren.ui.throttle.Throttle;
import welvaren.ui.throttle.Throttled;

class RegisterViewTest extends UiTest {

    private final Accounts accounts;
    private final Visit visit;
    private final Throttle throttle;

    RegisterViewTest(Accounts accounts, Visit visit, Throttle throttle) {
        this.accounts = accounts;
        this.visit = visit;
        this.throttle = throttle;
    }

    @BeforeEach
    void open() {
        open("register");
    }

    @Test
    void who_registers_is_signed_in_with_her_own_account() {
        fill("Noor", "noor@school.example", "vier losse gewone woorden");

        submit();

        assertThat(accounts.byEmail("noor@school.example")).isPresent();
        assertThat(visit.viewer()).isInstanceOf(Viewer.SignedIn.class);
    }

    @Test
    void every_field_that_is_wrong_says_so_and_keeps_what_was_typed() {
        fill("", "noor", "kort");

        submit();

        assertThat(_get(TextField.class).getErrorMessage()).contains("Vul in");
        assertThat(_get(EmailField.class).getErrorMessage()).contains("geen volledig");
        assertThat(_get(PasswordField.class).getErrorMessage()).contains("te kort");
        assertThat(_get(EmailField.class).getValue()).isEqualTo("noor");
    }

    @Test
    void an_address_that_is_taken_is_refused_at_its_field() {
        fill("Noor", "twice@school.example", "vier losse gewone woorden");
        submit();
        signOutAndComeBack();
        fill("Zoe", "TWICE@school.example", "vier andere gewone woorden");

        submit();

        assertThat(_get(EmailField.class).getErrorMessage()).contains("bestaat al");
    }

    @Test
    void the_form_changes_its_language_and_keeps_what_was_typed() {
        fill("Noor", "noor", "kort");
        submit();

        UI.getCurrent().setLocale(Language.EN.locale());

        assertThat(_get(H1.class).getText()).isEqualTo("Make an account");
        assertThat(_get(EmailField.class).getErrorMessage()).contains("not a complete");
        assertThat(_get(TextField.class).getValue()).isEqualTo("Noor");
        _assertNone(Button.class, spec -> spec.withText("Maak account"));
    }

    @Test
    void who_asks_too_often_is_told_to_wait_and_keeps_what_was_typed() {
        signedIn("Zoe"); // what she may ask for is counted apart from other tests
        open("register");
        fill("Noor", "soon@school.example", "vier losse gewone woorden");
        while (throttle.take(Throttled.REGISTRATION).isEmpty()) {}

        submit();

        assertThat(page()).contains("te vaak na elkaar gevraagd", "probeer het dan opnieuw");
        assertThat(accounts.byEmail("soon@school.example")).isEmpty();
        assertThat(_get(EmailField.class).getValue()).isEqualTo("soon@school.example");
        assertThat(_get(Button.class, spec -> spec.withText("Maak account")).isEnabled()).isTrue();
        UI.getCurrent().setLocale(Language.EN.locale());
        assertThat(page()).contains("too often");
    }

    private void signOutAndComeBack() {
        arriveAgain();
        open("register");
    }

    private static void fill(String name, String email, String password) {
        _setValue(_get(TextField.class), name);
        _setValue(_get(EmailField.class), email);
        _setValue(_get(PasswordField.class), password);
    }

    private static void submit() {
        _click(_get(Button.class, spec -> spec.withText("Maak account")));
    }
}
