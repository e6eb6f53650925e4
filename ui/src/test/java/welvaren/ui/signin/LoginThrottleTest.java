package welvaren.ui.signin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import org.junit.jupiter.api.Test;
import welvaren.language.Language;
import welvaren.ui.testing.UiTest;
import welvaren.ui.throttle.Throttle;
import welvaren.ui.throttle.Throttled;

class LoginThrottleTest extends UiTest {

    private final Throttle throttle;

    LoginThrottleTest(Throttle throttle) {
        this.throttle = throttle;
    }

    @Test
    void who_tries_too_often_is_told_to_wait_and_keeps_what_was_typed() {
        signedIn("Noor"); // what she may ask for is counted apart from other tests
        open("login");
        _setValue(_get(EmailField.class), "noor@school.example");
        _setValue(_get(PasswordField.class), "vier losse gewone woorden");
        while (throttle.take(Throttled.SIGN_IN).isEmpty()) {}

        _click(_get(Button.class, spec -> spec.withText("Meld je aan")));

        assertThat(page()).contains("te vaak na elkaar gevraagd", "probeer het dan opnieuw");
        assertThat(_get(EmailField.class).getValue()).isEqualTo("noor@school.example");
        assertThat(_get(PasswordField.class).getValue()).isNotEmpty();
        assertThat(_get(Button.class, spec -> spec.withText("Meld je aan")).isEnabled()).isTrue();
        UI.getCurrent().setLocale(Language.EN.locale());
        assertThat(page()).contains("too often");
    }
}
