package welvaren.ui.privacy;

import static com.github.mvysny.kaributesting.v10.DownloadKt._download;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.PasswordField;
import org.junit.jupiter.api.Test;
import welvaren.account.Accounts;
import welvaren.language.Language;
import welvaren.ui.testing.UiTest;

class MyDataViewTest extends UiTest {

    private final Accounts accounts;

    MyDataViewTest(Accounts accounts) {
        this.accounts = accounts;
    }

    @Test
    void who_signed_in_takes_everything_along() {
        signedIn("Noor");

        open("me");
        assertThat(_get(Anchor.class, spec -> spec.withText("Jouw gegevens")).getHref())
                .isEqualTo("me/data");
        open("me/data");

        var zip = _download(_get(Anchor.class, spec -> spec.withText("Download mijn gegevens")));
        assertThat(new String(zip, 0, 2)).isEqualTo("PK");
    }

    @Test
    void she_erases_her_account_by_typing_her_password_once_more() {
        var mia = signedIn("Mia");
        open("me/data");

        _setValue(_get(PasswordField.class), "iets anders");
        _click(_get(Button.class, spec -> spec.withText("Wis mijn account voorgoed")));
        assertThat(_get(PasswordField.class).getErrorMessage()).contains("Er is niets gewist");
        UI.getCurrent().setLocale(Language.EN.locale());
        assertThat(_get(PasswordField.class).getValue()).isEqualTo("iets anders");
        assertThat(accounts.byUuid(mia.uuid())).isPresent();

        _setValue(_get(PasswordField.class), "drie gewone woorden");
        _click(_get(Button.class, spec -> spec.withText("Erase my account for good")));
        assertThat(accounts.byUuid(mia.uuid())).isEmpty();
    }

    @Test
    void a_guest_signs_in_first() {
        open("me/data");

        _assertNone(Anchor.class, spec -> spec.withText("Download mijn gegevens"));
        assertThat(page()).contains("Meld je aan om je gegevens te zien");
    }
}
