package welvaren.ui.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Measures what a page costs somebody who comes for the first time, with an empty cache: bytes
/// over the wire, requests, and the time until she can use it. Prints a table for
/// `docs/benchmarks.md`; run it with `./welvaren drill page`.
final class ColdPage {

    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/modules/samenwerken",
                    "/modules/samenwerken/waarom-samenwerken",
                    "/cases/gbo-centrale",
                    "/search?q=samenwerken");
    private static final int RUNS = 7;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int QUIET_MILLIS = 1500;

    /// @param readyMillis from the navigation until the page is drawn and the browser's main thread
    ///   has finished the last task that would make a click wait (50 ms or longer)
    private record Visit(long bytes, int requests, double readyMillis) {}

    private ColdPage() {}

    /// @param arguments the address of the running product, which may still be starting
    public static void main(String[] arguments) throws InterruptedException {
        var address = arguments[0];
        awaitAnswer(URI.create(address + "/ping"));
        try (var playwright = Playwright.create(BrowserTest.noDownload())) {
            var browser = playwright.chromium().launch(BrowserTest.launchOptions().orElseThrow());
            visit(browser, address + "/about");
            System.out.printf("| page | kB | requests | ready after ms (median of %d) |%n", RUNS);
            System.out.println("| --- | ---: | ---: | ---: |");
            for (var path : PAGES) {
                var visits = new ArrayList<Visit>();
                for (var run = 0; run < RUNS; run++) {
                    visits.add(visit(browser, address + path));
                }
                visits.sort(Comparator.comparingDouble(Visit::readyMillis));
                var median = visits.get(RUNS / 2);
                System.out.printf(
                        "| `%s` | %d | %d | %.0f |%n",
                        path, median.bytes() / 1000, median.requests(), median.readyMillis());
            }
        }
    }

    private static Visit visit(Browser browser, String address) {
        try (var context = browser.newContext()) {
            var page = context.newPage();
            page.addInitScript(
                    """
                    window.lastLongTask = 0;
                    new PerformanceObserver(list => list.getEntries().forEach(entry =>
                        window.lastLongTask = entry.startTime + entry.duration))
                        .observe({ type: 'longtask', buffered: true });
                    """);
            var bytes = new long[1];
            Set<String> requests = new TreeSet<>();
            var network = context.newCDPSession(page);
            network.send("Network.enable");
            network.on("Network.requestWillBeSent", event -> requests.add(id(event)));
            network.on(
                    "Network.loadingFinished",
                    event -> bytes[0] += event.get("encodedDataLength").getAsLong());
            page.navigate(address);
            BrowserTest.drawn(page);
            var drawn = ((Number) page.evaluate("performance.now()")).doubleValue();
            page.waitForTimeout(QUIET_MILLIS);
            var task = ((Number) page.evaluate("window.lastLongTask")).doubleValue();
            return new Visit(bytes[0], requests.size(), Math.max(drawn, task));
        }
    }

    private static void awaitAnswer(URI ping) throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        try (var client = HttpClient.newHttpClient()) {
            while (Instant.now().isBefore(end)) {
                try {
                    client.send(HttpRequest.newBuilder(ping).build(), BodyHandlers.discarding());
                    return;
                } catch (IOException _) {
                    Thread.sleep(200);
                }
            }
        }
        throw new IllegalStateException("Nobody answers at " + ping);
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }
}
