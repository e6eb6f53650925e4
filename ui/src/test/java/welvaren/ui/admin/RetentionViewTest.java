package welvaren.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.Test;
import welvaren.language.Language;
import welvaren.ui.testing.UiTest;

class RetentionViewTest extends UiTest {

    @Test
    void an_administrator_sees_what_goes_and_when() {
        signedInAdministrator("Amina");

        open("admin/retention");

        assertThat(page()).contains("Wat vanzelf verdwijnt", "Aangemeld blijven", "12 maanden");
        UI.getCurrent().setLocale(Language.EN.locale());
        assertThat(page()).contains("What goes by itself", "Staying signed in", "12 months");
    }

    @Test
    void nobody_else_finds_the_page() {
        open("admin/retention");

        assertThat(page()).doesNotContain("Wat vanzelf verdwijnt");
    }
}
