package welvaren.ui.admin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.EmailField;
import org.junit.jupiter.api.Test;
import welvaren.account.Accounts;
import welvaren.ui.testing.UiTest;

class EraseViewTest extends UiTest {

    private final Accounts accounts;

    EraseViewTest(Accounts accounts) {
        this.accounts = accounts;
    }

    @Test
    void an_administrator_erases_who_asks_for_it() {
        var lotte = signedIn("Lotte");
        signedInAdministrator("Amina");
        open("admin/people");
        assertThat(_get(Anchor.class, spec -> spec.withText("Wis iemands account")).getHref())
                .isEqualTo("admin/erase");

        open("admin/erase");
        _setValue(_get(EmailField.class), "niemand@school.example");
        _click(_get(Button.class, spec -> spec.withText("Wis dit account voorgoed")));
        assertThat(_get(EmailField.class).getErrorMessage()).contains("Er is niets gewist");
        _setValue(_get(EmailField.class), lotte.email());
        _click(_get(Button.class, spec -> spec.withText("Wis dit account voorgoed")));

        assertThat(page()).contains("Het account is gewist");
        assertThat(accounts.byUuid(lotte.uuid())).isEmpty();
    }

    @Test
    void nobody_else_finds_the_page() {
        signedIn("Lotte");

        open("admin/erase");

        _assertNone(EmailField.class);
    }
}
