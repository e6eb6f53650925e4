package welvaren.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import org.junit.jupiter.api.Test;
import welvaren.account.People;
import welvaren.account.Registration;
import welvaren.account.RememberedSignIns;
import welvaren.language.Language;

/// A page that is open while its sign-in is ended somewhere else.
class SignedOutTest extends BrowserTest {

    private final RememberedSignIns remembered = RunningApplication.bean(RememberedSignIns.class);

    @Test
    void it_becomes_the_page_of_a_guest_by_itself() {
        var made =
                RunningApplication.bean(People.class)
                        .register(
                                "Noor",
                                "noor" + System.nanoTime() + "@school.example",
                                "een fiets in de gracht",
                                Language.NL);
        var noor = ((Registration.Registered) made).account().viewer();
        var page = desktop();
        remember(page, noor);
        go(page, "/me/account");
        assertThat(page.getByText("Firefox · Windows")).isVisible();
        expectAccessible(page);

        remembered.endAll(noor);

        assertThat(page.getByText("Meld je aan om je account te zien"))
                .isVisible(new IsVisibleOptions().setTimeout(10_000));
    }
}
