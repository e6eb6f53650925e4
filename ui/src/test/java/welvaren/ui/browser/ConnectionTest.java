package welvaren.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// A lost connection is shown within five seconds and gone within three of its return.
class ConnectionTest extends BrowserTest {

    private static final String CALLS = "**/ping";
    private static final Consumer<Route> REFUSES = Route::abort;
    private static final Consumer<Route> NEVER_ANSWERS = _ -> {};
    private static final List<Consumer<Route>> SERVERS = List.of(REFUSES, NEVER_ANSWERS);

    @ParameterizedTest
    @FieldSource("SERVERS")
    void a_server_that_is_gone_is_noticed_while_the_browser_is_online(Consumer<Route> server) {
        var page = desktop();
        go(page, "/about");
        page.route(CALLS, server);
        assertThat(offline(page)).isVisible(within(5_000));

        page.unroute(CALLS);

        assertThat(offline(page)).isHidden(goneWithin(3_000));
        assertThat(page.getByText("Weer online.")).isVisible();
    }

    @Test
    void a_browser_that_is_offline_is_noticed() {
        var page = desktop();
        go(page, "/about");
        page.context().setOffline(true);
        assertThat(offline(page)).isVisible(within(5_000));

        page.context().setOffline(false);

        assertThat(offline(page)).isHidden(goneWithin(3_000));
    }

    private static Locator offline(Page page) {
        return page.locator("#connection .offline");
    }

    private static LocatorAssertions.IsVisibleOptions within(double milliseconds) {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(milliseconds);
    }

    private static LocatorAssertions.IsHiddenOptions goneWithin(double milliseconds) {
        return new LocatorAssertions.IsHiddenOptions().setTimeout(milliseconds);
    }
}
