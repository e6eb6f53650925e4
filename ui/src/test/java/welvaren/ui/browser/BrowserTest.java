package welvaren.ui.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import welvaren.account.Accounts;
import welvaren.account.DemoPeople;
import welvaren.account.RememberedSignIns;
import welvaren.person.Viewer;
import welvaren.privacy.PersonalData;
import welvaren.privacy.PersonalData.Place;

/// A test in a real Chromium. Each test is somebody new with an empty browser; a script that the
/// content security policy stops, or an error in the console, fails it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BrowserTest {

    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");
    private static final List<String> PLACES =
            List.of(
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/Applications/Chromium.app/Contents/MacOS/Chromium",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    /// For what comes sooner or later; a machine may be busy.
    private static final double PATIENCE_MILLIS = 20_000;

    private static final Set<String> OURS = Set.of("localhost", "127.0.0.1");

    /// One for all tests; it ends with them.
    private static @Nullable Browser shared;

    private final List<String> complaints = new ArrayList<>();
    private Browser browser;
    private @Nullable BrowserContext context;

    @BeforeAll
    void launch() {
        var options = launchOptions();
        if (options.isEmpty()) {
            abort("No Chromium on this machine: browser tests are skipped. .ci/run installs one.");
        }
        if (shared == null) {
            shared = Playwright.create(noDownload()).chromium().launch(options.get());
        }
        browser = shared;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    static Playwright.CreateOptions noDownload() {
        return new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    }

    /// How to start the browser of this machine; empty when it has none.
    static Optional<BrowserType.LaunchOptions> launchOptions() {
        return chromium()
                .map(path ->
                        new BrowserType.LaunchOptions().setExecutablePath(path).setArgs(FLAGS));
    }

    private static Optional<Path> chromium() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// A browser of somebody new.
    protected Page open(int width, int height, ColorScheme scheme) {
        complaints.clear();
        var opened = browser.newContext(options(width, height, scheme));
        context = opened;
        return listening(opened.newPage());
    }

    /// One more browser beside it; who opens it closes its context.
    protected Page another(int width, int height, ColorScheme scheme) {
        return listening(browser.newContext(options(width, height, scheme)).newPage());
    }

    private static Browser.NewContextOptions options(int width, int height, ColorScheme scheme) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("nl-BE")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(scheme);
    }

    protected Page desktop() {
        return open(1280, 900, ColorScheme.LIGHT);
    }

    protected Page phone() {
        return open(390, 844, ColorScheme.LIGHT);
    }

    /// The browser of somebody who signed in before.
    protected Page desktopOf(DemoPeople.DemoPerson person) {
        var page = desktop();
        remember(page, viewer(person));
        return page;
    }

    /// Another device of somebody: remembered, in a session of its own.
    protected Page deviceOf(DemoPeople.DemoPerson person) {
        var page = another(1280, 900, ColorScheme.LIGHT);
        remember(page, viewer(person));
        return page;
    }

    protected static Viewer.SignedIn viewer(DemoPeople.DemoPerson person) {
        return RunningApplication.bean(Accounts.class)
                .byEmail(person.email())
                .orElseThrow()
                .viewer();
    }

    /// Signs her in without the form, as a browser that she used before.
    protected static void remember(Page page, Viewer.SignedIn person) {
        var ticket =
                RunningApplication.bean(RememberedSignIns.class)
                        .remember(person.id(), "Firefox · Windows");
        var value = ticket.series() + ":" + ticket.token();
        var cookie = Base64.getEncoder().withoutPadding().encodeToString(value.getBytes(UTF_8));
        page.context()
                .addCookies(
                        List.of(
                                new Cookie("stay-signed-in", cookie)
                                        .setUrl(RunningApplication.address())));
    }

    /// One more tab of the same browser.
    protected Page tab() {
        return listening(requireNonNull(context).newPage());
    }

    private Page listening(Page page) {
        page.onPageError(complaints::add);
        page.onConsoleMessage(this::listen);
        page.onRequest(this::expectOurs);
        return page;
    }

    /// Nothing is asked of anybody else.
    private void expectOurs(Request request) {
        var address = URI.create(request.url().replaceFirst("[?#].*", ""));
        if (address.getHost() != null && !OURS.contains(address.getHost())) {
            complaints.add("asked somebody else: " + address);
        }
    }

    /// The browser keeps nothing but what the privacy page tells.
    protected static void expectOnlyWhatIsTold(BrowserContext context) {
        assertThat(context.cookies())
                .extracting(cookie -> cookie.name)
                .allMatch(name -> isTold(Place.COOKIE, name));
        for (var page : context.pages()) {
            if (page.url().startsWith("http")) {
                assertThat(keysOf(page, "localStorage"))
                        .allMatch(name -> isTold(Place.LOCAL_STORAGE, name));
                assertThat(keysOf(page, "sessionStorage"))
                        .allMatch(name -> isTold(Place.SESSION_STORAGE, name));
            }
        }
    }

    private static List<String> keysOf(Page page, String storage) {
        var keys = page.evaluate("storage => Object.keys(window[storage]).join('|')", storage);
        return Stream.of(((String) keys).split("\\|")).filter(key -> !key.isEmpty()).toList();
    }

    private static boolean isTold(Place place, String name) {
        return PersonalData.registry().browser().stream()
                .anyMatch(kept -> kept.place() == place && kept.covers(name));
    }

    private void listen(ConsoleMessage message) {
        var expected = message.text().contains("status of 404") || message.text().contains("ERR_");
        if (message.type().equals("error") && !expected) {
            complaints.add(message.text());
        }
    }

    /// Goes to a page of the shared application and waits until it is drawn.
    protected static void go(Page page, String path) {
        page.navigate(RunningApplication.address() + path);
        drawn(page);
    }

    protected static void drawn(Page page) {
        page.waitForSelector("main h1");
        page.waitForFunction(
                "() => !window.Vaadin?.Flow?.clients"
                        + " || Object.values(window.Vaadin.Flow.clients)"
                        + ".every(client => !client.isActive || !client.isActive())");
    }

    /// Nothing is wrong with the page as it is now.
    protected static void expectAccessible(Page page) {
        Look.at(page).expectAccessible();
    }

    /// Nothing sticks out to the right.
    protected static void expectNoSidewaysScrolling(Page page) {
        var overflow =
                page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue()).as("overflow of " + page.url()).isLessThan(1);
    }

    @AfterEach
    void expectNoComplaints() {
        if (context != null) {
            expectOnlyWhatIsTold(context);
            context.close();
            context = null;
        }
        assertThat(complaints).as("errors in the browser's console").isEmpty();
    }
}
