package welvaren.ui.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// What can be seen of a page as it is drawn now: what axe-core finds, each colour on what is under
/// it, and what is cut off (`accessibility/look.js`).
final class Look {

    private static final String OURS = resource("/accessibility/look.js");
    private static final String AXE = resource("/axe.min.js");

    private final Page page;

    private Look(Page page) {
        this.page = page;
    }

    static Look at(Page page) {
        if (!(boolean) page.evaluate("() => !!(window.Look && window.axe)")) {
            page.evaluate(AXE);
            page.evaluate(OURS);
        }
        return new Look(page);
    }

    /// Nothing is wrong, in this window and these colours.
    void expectAccessible() {
        expectNone("everything");
    }

    /// Nothing is wrong by day and by night, in a window of every size, with wider letters, and in
    /// the reader's own colours.
    void expectAccessibleToEverybody() {
        expectAccessible();
        expectNone("cutWhenSpaced");
        try {
            smallByNight();
            expectNone("coloursAndSizes");
            smallestInHerColours();
            expectNone("cut");
            expectNone("colours");
        } finally {
            largeByDay(page);
        }
    }

    private void smallByNight() {
        page.setViewportSize(390, 844);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    }

    private void smallestInHerColours() {
        page.setViewportSize(320, 640);
        page.emulateMedia(
                new EmulateMediaOptions()
                        .setColorScheme(ColorScheme.DARK)
                        .setForcedColors(ForcedColors.ACTIVE));
    }

    static void largeByDay(Page page) {
        page.setViewportSize(1280, 900);
        page.emulateMedia(
                new EmulateMediaOptions()
                        .setColorScheme(ColorScheme.LIGHT)
                        .setForcedColors(ForcedColors.NONE));
    }

    private void expectNone(String kind) {
        var found = (List<?>) page.evaluate("kind => window.Look[kind]()", kind);
        var size = page.viewportSize();
        assertThat(found).as("%s of %s at %d px", kind, page.url(), size.width).isEmpty();
    }

    private static String resource(String path) {
        try (var file = requireNonNull(Look.class.getResourceAsStream(path))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
