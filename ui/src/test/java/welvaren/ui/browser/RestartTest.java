package welvaren.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import welvaren.account.DemoPeople;

/// The server is killed while a student is at work, in a process of its own, and starts again.
class RestartTest extends BrowserTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String UNIT = "/modules/samenwerken/waarom-samenwerken";

    @TempDir Path data;

    private Process server;
    private String address;

    @Test
    void after_a_kill_she_is_signed_in_and_finds_what_she_did() throws Exception {
        var port = freePort();
        address = "http://localhost:" + port;
        start(port);
        var page = desktop();
        signIn(page, DemoPeople.ALL.getFirst());
        page.navigate(address + UNIT);
        drawn(page);
        page.locator("vaadin-text-area textarea:visible").first().fill("Dit blijft staan.");
        assertThat(page.getByText("Bewaard", exactly()).first()).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Markeer als gelezen"))
                .first()
                .click();
        assertThat(page.getByText("Gelezen", exactly()).first()).isVisible();

        server.destroyForcibly().waitFor();
        assertThat(page.getByText("Geen verbinding.")).isVisible(inTime());
        page.locator("vaadin-text-area textarea:visible").nth(1).fill("Getypt zonder server.");
        start(port);

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
        assertThat(page.getByText("Dag Noor, welkom terug")).isVisible();
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.destroyForcibly();
        }
    }

    private void start(int port) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        var command =
                List.of(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        "welvaren.ui.Welvaren",
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--welvaren.evaluation=true",
                        "--welvaren.data=" + data);
        server =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        awaitAnswer();
    }

    private void awaitAnswer() throws Exception {
        var ping = HttpRequest.newBuilder(URI.create(address + "/ping")).build();
        var end = Instant.now().plus(PATIENCE);
        try (var client = HttpClient.newHttpClient()) {
            while (Instant.now().isBefore(end) && server.isAlive()) {
                try {
                    client.send(ping, BodyHandlers.discarding());
                    return;
                } catch (IOException _) {
                    server.waitFor(200, TimeUnit.MILLISECONDS);
                }
            }
        }
        throw new AssertionError("The server did not start");
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

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
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
