package welvaren.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import welvaren.account.DemoPeople;

/// Whatever dies while somebody types, what she typed comes back, but for the last two seconds at
/// most. Only by `./welvaren drill drafts`: it takes ten minutes or so.
@EnabledIfSystemProperty(named = "welvaren.draft.kills", matches = "\\d+")
class DraftKillTest extends BrowserTest {

    private static final int KILLS = Integer.getInteger("welvaren.draft.kills", 0);
    private static final long SEED = Long.getLong("welvaren.draft.seed", System.nanoTime());
    private static final long MAY_BE_LOST_NANOS = Duration.ofSeconds(2).toNanos();
    private static final String UNIT = "/modules/samenwerken/waarom-samenwerken";
    private static final Logger log = LoggerFactory.getLogger(DraftKillTest.class);

    private enum Death {
        SERVER,
        SERVER_AND_TAB,
        TAB,
        NETWORK
    }

    /// A server takes seconds to start again, a tab and a network none: they die more often.
    private static final List<Death> LOT =
            List.of(
                    Death.SERVER,
                    Death.SERVER_AND_TAB,
                    Death.TAB,
                    Death.TAB,
                    Death.TAB,
                    Death.TAB,
                    Death.NETWORK,
                    Death.NETWORK,
                    Death.NETWORK,
                    Death.NETWORK);

    /// What was typed, and when each character was.
    private static final class Typed {

        final StringBuilder text = new StringBuilder();
        private final List<Long> at = new ArrayList<>();

        void add(char character) {
            text.append(character);
            at.add(System.nanoTime());
        }

        int charactersBefore(long moment) {
            return (int) at.stream().filter(typed -> typed <= moment).count();
        }
    }

    @TempDir Path data;

    private final Random random = new Random(SEED);
    private final Map<Death, Integer> deaths = new EnumMap<>(Death.class);
    private ServerProcess server;
    private Page page;
    private int lost;
    private int mostLost;

    @AfterEach
    void stop() throws InterruptedException {
        server.kill();
    }

    @Test
    void what_was_typed_two_seconds_ago_is_there_again_whatever_dies() throws Exception {
        log.info("Seed {}, {} kills", SEED, KILLS);
        server = new ServerProcess(data);
        server.start();
        page = desktop();
        signIn();
        show();
        for (var kill = 0; kill < KILLS; kill++) {
            var death = LOT.get(random.nextInt(LOT.size()));
            deaths.merge(death, 1, Integer::sum);
            survive(death, kill);
        }
        log.info(
                "{} kills {}, nothing older than two seconds lost; {} times some of the last"
                        + " characters, at most {}",
                KILLS,
                deaths,
                lost,
                mostLost);
    }

    private void survive(Death death, int number) throws Exception {
        var typed = new Typed();
        field().fill("");
        field().click();
        type(typed, "Poging " + number + ": ", 40 + random.nextInt(60));
        var died = die(death, typed);
        var sure = typed.text.substring(0, typed.charactersBefore(died - MAY_BE_LOST_NANOS));
        var all = typed.text.toString();

        assertThat(field()).not().hasValue("", back());
        awaitNothingOpen();
        var found = field().inputValue();
        assertThat(found).as("%s, seed %d, number %d", death, SEED, number).startsWith(sure);
        assertThat(all).as("%s, seed %d, number %d", death, SEED, number).startsWith(found);
        var missing = all.length() - found.length();
        lost += missing > 0 ? 1 : 0;
        mostLost = Math.max(mostLost, missing);
        if (number % 10 == 9) {
            log.info("{} kills survived", number + 1);
        }
    }

    private void type(Typed typed, String beginning, int characters) {
        for (var i = 0; i < beginning.length() + characters; i++) {
            var next =
                    i < beginning.length()
                            ? beginning.charAt(i)
                            : (char) ('a' + random.nextInt(26));
            page.keyboard().type(String.valueOf(next));
            typed.add(next);
            page.waitForTimeout(10 + random.nextInt(50));
        }
    }

    /// Returns when it died.
    private long die(Death death, Typed typed) throws Exception {
        var died = System.nanoTime();
        switch (death) {
            case SERVER -> {
                server.kill();
                type(typed, "", random.nextInt(20));
                died = System.nanoTime();
                server.start();
                assertThat(page.locator("#connection .offline")).isHidden(hidden());
            }
            case SERVER_AND_TAB -> {
                server.kill();
                crash();
                server.start();
                show();
            }
            case TAB -> {
                crash();
                show();
            }
            case NETWORK -> {
                page.context().setOffline(true);
                type(typed, "", random.nextInt(30));
                died = System.nanoTime();
                page.context().setOffline(false);
                show();
            }
        }
        return died;
    }

    private void crash() {
        var dead = page;
        page = tab();
        try {
            dead.navigate("chrome://crash");
        } catch (PlaywrightException _) {
            // that is what a tab that crashed says
        }
        dead.close();
    }

    private void show() {
        page.navigate(server.address() + UNIT);
        drawn(page);
    }

    /// The page has said all that it had to say, and a text that was found again is in its field.
    private void awaitNothingOpen() {
        page.waitForFunction(
                "() => !Object.keys(sessionStorage).some(key => key.startsWith('draft '))",
                null,
                new Page.WaitForFunctionOptions().setTimeout(30_000));
    }

    private Locator field() {
        return page.locator("vaadin-text-area[data-draft]:not([hidden]) textarea").first();
    }

    private void signIn() {
        page.navigate(server.address() + "/login");
        drawn(page);
        page.getByLabel("E-mailadres").fill(DemoPeople.ALL.getFirst().email());
        page.getByLabel("Wachtwoord").fill(DemoPeople.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Meld je aan")).click();
        page.waitForURL(server.address() + "/");
        drawn(page);
    }

    private static LocatorAssertions.HasValueOptions back() {
        return new LocatorAssertions.HasValueOptions().setTimeout(30_000);
    }

    private static LocatorAssertions.IsHiddenOptions hidden() {
        return new LocatorAssertions.IsHiddenOptions().setTimeout(30_000);
    }
}
