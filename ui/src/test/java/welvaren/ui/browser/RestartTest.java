package welvaren.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import welvaren.account.DemoPeople;

/// The server is killed while a student is at work, in a process of its own, and starts again; then
/// it is asked to end.
class RestartTest extends BrowserTest {

    private static final Duration GRACE = Duration.ofSeconds(30);

    /// In no class, so that she has not begun.
    private static final DemoPeople.DemoPerson INES = DemoPeople.ALL.get(4);

    private static final String UNIT = "/modules/samenwerken/waarom-samenwerken";

    @TempDir Path data;

    private ServerProcess server;
    private String address;

    @Test
    void after_a_kill_she_is_signed_in_and_finds_what_she_did() throws Exception {
        server = new ServerProcess(data);
        address = server.address();
        server.start();
        var page = desktop();
        signIn(page, INES);
        page.navigate(address + UNIT);
        drawn(page);
        page.locator("vaadin-text-area textarea:visible").first().fill("Dit blijft staan.");
        assertThat(page.getByText("Bewaard", exactly()).first()).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Markeer als gelezen"))
                .first()
                .click();
        assertThat(page.getByText("Gelezen", exactly()).first()).isVisible();

        server.kill();
        assertThat(page.getByText("Geen verbinding.")).isVisible(inTime());
        page.locator("vaadin-text-area textarea:visible").nth(1).fill("Getypt zonder server.");
        server.start();

        assertThat(page.getByText("Geen verbinding.")).isHidden(goneInTime());
        assertThat(page.locator("vaadin-text-area textarea:visible").nth(1))
                .hasValue("Getypt zonder server.", valueInTime());
        assertThat(page.getByText("Bewaard", exactly()).first()).isVisible();
        page.navigate(address + UNIT);
        drawn(page);
        assertThat(page.getByText("Gelezen", exactly()).first()).isVisible();
        assertThat(page.locator("vaadin-text-area textarea:visible").first())
                .hasValue("Dit blijft staan.");
        assertThat(page.locator("vaadin-text-area textarea:visible").nth(1))
                .hasValue("Getypt zonder server.");
        page.navigate(address + "/");
        drawn(page);
        assertThat(page.getByText("Dag Ines, welkom terug")).isVisible();

        server.askToEnd();

        assertThat(page.getByText("Welvaren wordt bijgewerkt.")).isVisible(inTime());
        assertTrue(server.endsWithin(GRACE), "stops in time");
        assertThat(page.getByText("Welvaren wordt bijgewerkt.")).isVisible();
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.kill();
    }

    private void signIn(Page page, DemoPeople.DemoPerson person) {
        page.navigate(address + "/login");
        drawn(page);
        page.getByLabel("E-mailadres").fill(person.email());
        page.getByLabel("Wachtwoord").fill(DemoPeople.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Meld je aan")).click();
        page.waitForURL(address + "/");
        drawn(page);
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static LocatorAssertions.HasValueOptions valueInTime() {
        return new LocatorAssertions.HasValueOptions().setTimeout(15_000);
    }

    /// A server that has just started draws its first page slowly; how soon a lost connection is
    /// shown and gone is held by [ConnectionTest].
    private static LocatorAssertions.IsVisibleOptions inTime() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(15_000);
    }

    private static LocatorAssertions.IsHiddenOptions goneInTime() {
        return new LocatorAssertions.IsHiddenOptions().setTimeout(15_000);
    }
}
