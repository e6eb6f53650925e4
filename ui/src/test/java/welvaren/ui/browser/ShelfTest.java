package welvaren.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import welvaren.account.DemoPeople;

/// What a guest saves in her browser, until she signs in.
class ShelfTest extends BrowserTest {

    private static final String UNIT = "/modules/samenwerken/waarom-samenwerken";

    @Test
    void what_a_guest_saves_waits_for_her_and_joins_her_work_when_she_signs_in() {
        var page = desktop();
        for (var path : new String[] {"/cases/gbo-centrale", "/actors/vvsg", UNIT}) {
            go(page, path);
            button(page, "Bewaar").click();
            assertThat(button(page, "Bewaar")).hasAttribute("aria-pressed", "true");
        }
        var unit = page.locator("main h1").textContent();

        page.reload();
        drawn(page);
        assertThat(button(page, "Bewaar")).hasAttribute("aria-pressed", "true");
        go(page, "/cases");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bewaard 3")).click();
        page.waitForURL("**/shortlist");
        assertThat(items(page)).hasCount(3);
        expectAccessible(page);

        items(page).nth(1).getByRole(AriaRole.BUTTON).click();
        assertThat(items(page)).hasCount(2);
        assertThat(items(page).nth(1).getByRole(AriaRole.BUTTON)).isFocused();
        assertThat(page.locator("main [role=status]").first()).containsText("niet meer");

        JourneyTest.signIn(page, DemoPeople.ALL.getFirst());
        page.waitForFunction("() => localStorage.getItem('shortlist') === '[]'");
        go(page, "/me");
        assertThat(page.locator("a[href='cases/gbo-centrale']")).hasCount(1);
        assertThat(page.locator(".entry").getByText(unit)).hasCount(1);
        assertThat(page.locator("a[href='actors/vvsg']")).hasCount(0);
    }

    @Test
    void who_signs_in_from_a_case_finds_it_saved_there() {
        var page = desktop();
        go(page, "/cases/rising-you");
        button(page, "Bewaar").click();
        assertThat(page.getByText("Bewaard in deze browser")).isVisible();

        JourneyTest.signIn(page, DemoPeople.ALL.get(1));
        go(page, "/cases/rising-you");

        assertThat(button(page, "Bewaar")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void what_is_gone_is_named_on_a_phone_and_can_be_removed() {
        var page = phone();
        go(page, "/shortlist");
        assertThat(page.getByText("Nog niets bewaard")).isVisible();
        page.evaluate("() => localStorage.setItem('shortlist', '[\"cases/weg-is-weg\", 7]')");
        page.reload();
        drawn(page);

        assertThat(items(page)).hasCount(1);
        assertThat(items(page).getByText("Bestaat niet meer")).isVisible();
        expectAccessible(page);
        expectNoSidewaysScrolling(page);
        items(page).getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByText("Nog niets bewaard")).isVisible();
    }

    @Test
    void a_letter_of_the_glossary_is_jumped_to_and_the_filter_stays() {
        var page = desktop();
        go(page, "/glossary");
        page.getByLabel("Zoek een begrip").fill("sociaal");
        assertThat(page.locator("main p[role=status]")).containsText("begrippen van");
        var last = page.locator(".letters a").last();
        var letter = last.textContent();
        last.click();

        assertThat(page.locator(".glossary h2:focus")).hasText(letter);
        button(page, "English").click();
        assertThat(page.getByLabel("Find a term")).hasValue("sociaal");
    }

    private static Locator items(Page page) {
        return page.locator(".shortlisted li");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
