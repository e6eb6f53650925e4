package welvaren.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import welvaren.account.DemoPeople;

/// What people come for, from the first click to the last, in a real browser.
class JourneyTest extends BrowserTest {

    private static final String UNIT = "/modules/samenwerken/waarom-samenwerken";

    @Test
    void a_guest_reads_makes_an_account_and_keeps_what_she_did() {
        var page = desktop();
        go(page, UNIT);
        button(page, "Markeer als gelezen").first().click();
        assertThat(page.getByText("Gelezen", exactly()).first()).isVisible();

        page.getByText("Meld je aan om het te houden").first().click();
        drawn(page);
        page.getByText("Nog geen account? Maak er een").click();
        page.getByLabel("Naam").fill("Mira");
        page.getByLabel("E-mailadres").fill("mira%d@school.example".formatted(System.nanoTime()));
        page.getByLabel("Wachtwoord").fill("vier losse gewone woorden");
        button(page, "Maak account").click();
        page.waitForURL(Pattern.compile(".*" + UNIT + ".*"));
        drawn(page);

        assertThat(page.getByText("Gelezen", exactly()).first()).isVisible();
        assertThat(page.getByText("Meld je aan om het te houden")).hasCount(0);
        go(page, "/");
        assertThat(page.getByText("Dag Mira, welkom terug")).isVisible();
    }

    @Test
    void a_professional_narrows_the_library_and_opens_a_case() {
        var page = desktop();
        go(page, "/");
        page.keyboard().press("/");
        page.keyboard().type("onthaal");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/search\\?q=onthaal.*"));
        assertThat(page.locator("main mark").first()).isVisible();

        go(page, "/cases?theme=onthaal");
        var found = page.locator("main h2 a[href*='cases/'], main h3 a[href*='cases/']");
        assertThat(found.first()).isVisible();
        found.first().click();
        page.waitForURL(Pattern.compile(".*/cases/.+"));
        drawn(page);
        assertThat(page.getByText("Voor wie:")).isVisible();
        page.goBack();
        page.waitForURL(Pattern.compile(".*/cases\\?theme=onthaal.*"));
    }

    @Test
    void the_language_changes_and_nothing_that_was_typed_is_lost() {
        var page = desktopOf(DemoPeople.ALL.get(1));
        go(page, UNIT);
        var field = page.locator("vaadin-text-area textarea:visible").first();
        field.fill("Wij delen al een balie met het CAW.");
        button(page, "English").click();

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page).hasURL(Pattern.compile(".*lang=en.*"));
        assertThat(page.locator("vaadin-text-area textarea:visible").first())
                .hasValue("Wij delen al een balie met het CAW.");
        page.reload();
        drawn(page);
        assertThat(page.locator("vaadin-text-area textarea:visible").first())
                .hasValue("Wij delen al een balie met het CAW.");
    }

    @Test
    void what_she_types_is_saved_by_itself_and_found_on_another_device() {
        var person = DemoPeople.ALL.get(2);
        var laptop = desktopOf(person);
        go(laptop, UNIT);
        laptop.locator("vaadin-text-area textarea:visible")
                .first()
                .fill("Een balie voor iedereen.");
        assertThat(laptop.getByText("Bewaard", exactly()).first()).isVisible();

        var phone = open(390, 844, ColorScheme.DARK);
        remember(phone, viewer(person));
        go(phone, UNIT);

        assertThat(phone.locator("vaadin-text-area textarea:visible").first())
                .hasValue("Een balie voor iedereen.");
        expectNoSidewaysScrolling(phone);
    }

    @Test
    void a_lost_connection_is_shown_and_gone_when_it_is_back() {
        var page = desktop();
        go(page, "/about");
        page.context().setOffline(true);
        assertThat(page.getByText("Geen verbinding.", new Page.GetByTextOptions())).isVisible();

        page.context().setOffline(false);

        assertThat(page.locator("#connection .offline")).isHidden();
    }

    static void signIn(Page page, DemoPeople.DemoPerson person) {
        go(page, "/login");
        page.getByLabel("E-mailadres").fill(person.email());
        page.getByLabel("Wachtwoord").fill(DemoPeople.PASSWORD);
        button(page, "Meld je aan").click();
        page.waitForURL(RunningApplication.address() + "/");
        drawn(page);
        assertThat(page.locator("main h1").textContent()).contains(person.name().split(" ")[0]);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
