package welvaren.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.account.DemoPeople;
import welvaren.content.UnitRef;
import welvaren.writing.Text;
import welvaren.writing.Texts;

/// What a student types is never lost and never put over something else without her choice.
class DraftTest extends BrowserTest {

    private static final String UNIT = "/modules/samenwerken/waarom-samenwerken";
    private static final UnitRef UNIT_REF = new UnitRef("samenwerken", "waarom-samenwerken");
    private static final DemoPeople.DemoPerson STUDENT = DemoPeople.ALL.get(3);

    private Page page;

    @BeforeEach
    void withAnEmptyField() {
        page = desktopOf(STUDENT);
        go(page, UNIT);
        field(page).fill("");
        untilSaved(page);
    }

    @Test
    void of_two_tabs_the_second_does_not_write_over_the_first() {
        var second = tab();
        go(second, UNIT);
        field(page).fill("in de eerste tab");
        untilSaved(page);

        field(second).fill("in de tweede tab");

        assertThat(second.getByText("Deze tekst veranderde intussen ergens anders.")).isVisible();
        assertThat(second.locator(".conflict")).containsText("in de eerste tab");
        assertThat(field(second)).hasValue("in de tweede tab");
        expectKept("in de eerste tab");

        button(second, "Zet ze onder elkaar").click();
        assertThat(second.locator(".conflict:visible")).hasCount(0);
        expectKept("in de eerste tab\n\nin de tweede tab");
    }

    @Test
    void while_she_goes_on_typing_it_is_saved_each_second() {
        var before = version();
        field(page).click();
        page.keyboard()
                .type(
                        "Zonder een enkele pauze typt zij door.",
                        new Keyboard.TypeOptions().setDelay(90));

        assertThat(version() - before).as("saved while typing").isBetween(3, 6);
        untilSaved(page);
        expectKept("Zonder een enkele pauze typt zij door.");
    }

    @Test
    void what_she_typed_without_a_connection_is_sent_when_it_is_back() {
        page.context().setOffline(true);
        field(page).fill("in de tunnel");
        assertThat(page.locator("#connection .offline")).isVisible();

        page.context().setOffline(false);

        untilSaved(page);
        expectKept("in de tunnel");
    }

    @Test
    void what_she_typed_without_a_connection_is_there_after_loading_the_page_again() {
        page.context().setOffline(true);
        field(page).fill("voor de tunnel ophield");
        page.context().setOffline(false);
        go(page, UNIT);

        assertThat(field(page)).hasValue("voor de tunnel ophield");
        untilSaved(page);
        expectKept("voor de tunnel ophield");
    }

    @Test
    void what_she_typed_without_a_connection_does_not_hide_what_she_wrote_elsewhere() {
        page.context().setOffline(true);
        field(page).fill("in de tunnel");
        var phone = newDevice();
        field(phone).fill("op een ander toestel");
        untilSaved(phone);
        phone.context().close();

        page.context().setOffline(false);
        go(page, UNIT);

        assertThat(page.locator(".conflict")).containsText("op een ander toestel");
        assertThat(field(page)).hasValue("in de tunnel");
        button(page, "Neem de andere").click();
        assertThat(field(page)).hasValue("op een ander toestel");
        go(page, UNIT);
        assertThat(field(page)).hasValue("op een ander toestel");
        assertThat(page.locator(".conflict:visible")).hasCount(0);
    }

    /// That another device shows it, too, is seen in [JourneyTest].
    private static void expectKept(String text) {
        var hers = RunningApplication.bean(Texts.class).of(viewer(STUDENT), UNIT_REF);
        assertThat(hers.texts().values()).extracting(Text::body).contains(text);
    }

    private Page newDevice() {
        var other = deviceOf(STUDENT);
        go(other, UNIT);
        return other;
    }

    private int version() {
        return Integer.parseInt(host(page).getAttribute("data-version"));
    }

    /// Nothing is kept in the browser any more.
    private static void untilSaved(Page page) {
        page.waitForFunction(
                "() => !Object.keys(sessionStorage).some(key => key.startsWith('draft '))");
    }

    private static Locator host(Page page) {
        return page.locator("vaadin-text-area[data-draft]:not([hidden])").first();
    }

    private static Locator field(Page page) {
        return host(page).locator("textarea");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
