package welvaren.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.Map;

/// Somebody without a mouse. Wherever a key leads her, she sees where she is: a ring that stands
/// out, in the window, with nothing in front of it.
final class Keys {

    private static final int MOST_STEPS = 150;
    private static final double PATIENCE_MILLIS = 20_000;

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    /// Goes on with Tab until this has the focus. A focus that does not move on is a trap.
    void tabTo(Locator target) {
        assertThat(target).isVisible();
        Look.at(page);
        var before = "";
        var ends = 0;
        for (var step = 0; step < MOST_STEPS; step++) {
            page.keyboard().press("Tab");
            var now = where(target);
            if ((boolean) now.get("end")) {
                ends++;
                assertThat(ends).as("ends of the page on the way").isEqualTo(1);
            } else if (!now.get("trouble").equals("")) {
                expectSeen();
            }
            if ((boolean) now.get("here")) {
                return;
            }
            assertThat(now.get("path")).as("the focus moves on").isNotEqualTo(before);
            before = (String) now.get("path");
        }
        fail("Tab does not lead to " + target);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> where(Locator target) {
        return (Map<String, Object>)
                target.evaluate(
                        """
                        target => {
                            const at = Look.focused();
                            const all = [...document.querySelectorAll("*")];
                            return {
                                end: at === document.body,
                                trouble: Look.focusTrouble(),
                                here: target.contains(at) || (at.matches("a, button") && at.contains(target)),
                                path: at.outerHTML.slice(0, 300) + all.indexOf(at),
                            };
                        }
                        """);
    }

    /// The focus may need a moment, as what is drawn anew takes it again.
    void expectSeen() {
        Look.at(page);
        try {
            page.waitForFunction(
                    "() => Look.focusTrouble() === ''",
                    null,
                    new Page.WaitForFunctionOptions().setTimeout(PATIENCE_MILLIS));
        } catch (TimeoutError _) {
            fail("At %s: %s", page.url(), page.evaluate("() => Look.focusTrouble()"));
        }
    }

    /// Where she is now, she does this.
    void press(String key) {
        page.keyboard().press(key);
    }

    /// Goes there and opens it.
    void choose(Locator target) {
        tabTo(target);
        press("Enter");
    }

    /// Goes to a field and fills it in.
    void fill(Locator field, String words) {
        tabTo(field);
        page.keyboard().type(words);
        assertThat(field).hasValue(words);
    }
}
