package welvaren.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A quiz with the keyboard alone: what has the focus never vanishes without a place to go on.
class QuizKeyboardTest extends BrowserTest {

    private static final String UNIT = "/modules/burgerinitiatieven/kennismaken-en-verzamelen";

    @Test
    void at_the_first_and_the_last_question_she_goes_on_where_she_is() {
        var page = desktop();
        var quiz = quiz(page);
        button(quiz, "Volgende vraag").press("Enter");
        assertThat(quiz.getByText("Vraag 2 van 3")).isFocused();

        button(quiz, "Volgende vraag").press("Enter");
        assertThat(quiz.getByText("Vraag 3 van 3")).isFocused();
        page.keyboard().press("Tab");
        assertThat(quiz.getByRole(AriaRole.RADIO).first()).isFocused();

        button(quiz, "Vorige vraag").press("Enter");
        button(quiz, "Vorige vraag").press("Enter");
        assertThat(quiz.getByText("Vraag 1 van 3")).isFocused();
    }

    @Test
    void at_the_top_and_the_bottom_of_an_order_the_other_button_has_the_focus() {
        var page = desktop();
        var quiz = quiz(page);
        button(quiz, "Volgende vraag").click();

        button(quiz, "Zet hoger").first().press("Enter");
        var first = quiz.locator(".ordering li").first();
        assertThat(button(first, "Zet lager")).isFocused();

        for (var place = 1; place < 5; place++) {
            page.keyboard().press("Enter");
            var now = quiz.locator(".ordering li").nth(place);
            assertThat(button(now, place < 4 ? "Zet lager" : "Zet hoger")).isFocused();
        }
        assertThat(quiz.getByText("staat nu op plaats 5.")).hasCount(1);
    }

    @Test
    void an_answered_question_is_accessible_by_day_and_by_night() {
        var page = phone();
        var quiz = quiz(page);
        quiz.getByRole(AriaRole.RADIO).last().check();
        button(quiz, "Kijk na").click();
        assertThat(quiz.getByText("Klopt.")).isVisible();
        assertThat(quiz.getByText("goed gekozen")).isVisible();
        expectAccessibleByDayAndByNight(page);

        button(quiz, "Begin opnieuw").click();
        assertThat(quiz.getByText("Je begint opnieuw.")).isVisible();
        expectAccessibleByDayAndByNight(page);
    }

    private static void expectAccessibleByDayAndByNight(Page page) {
        for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            expectAccessible(page);
            expectNoSidewaysScrolling(page);
        }
    }

    @Test
    void a_number_is_typed_on_a_keyboard_for_numbers() {
        var page = phone();
        go(page, "/modules/samenwerken/een-charter-schrijven");

        assertThat(page.locator("#bijdragen .short-answer input"))
                .hasAttribute("inputmode", "decimal");
    }

    private static Locator quiz(Page page) {
        go(page, UNIT);
        return page.locator("#even-ophalen");
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
