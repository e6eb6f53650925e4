package welvaren.ui.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for each page, in a large window by day and in a small one by night.
///
/// The browser stays open over all pages: nothing is done in it, and so it loads what the pages
/// share only once.
class EveryPageTest extends BrowserTest {

    private Page page;

    @BeforeAll
    void openOne() {
        page = another(1280, 900, ColorScheme.LIGHT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/modules",
                "/modules/samenwerken",
                "/modules/samenwerken/waarom-samenwerken",
                "/modules/burgerinitiatieven/kennismaken-en-verzamelen",
                "/cases",
                "/cases/gbo-centrale",
                "/actors",
                "/actors/vvsg",
                "/search?q=onthaal",
                "/glossary",
                "/worksheets",
                "/teachers",
                "/teachers/samenwerken/waarom-samenwerken",
                "/teachers/rhythms/dertien-weken",
                "/me",
                "/me/data",
                "/about",
                "/privacy",
                "/login",
                "/register",
                "/suggest",
                "/suggest?about=case/gbo-centrale",
                "/forgotten",
                "/password?token=none",
                "/no-such-page"
            })
    void a_page_is_accessible_and_fits(String path) {
        largeByDay();
        go(page, path);
        expectAccessible(page);
        expectNoSidewaysScrolling(page);

        smallByNight();
        expectAccessibleColoursAndSizes(page);
        expectNoSidewaysScrolling(page);
        expectOnlyWhatIsTold(page.context());
    }

    private void largeByDay() {
        page.setViewportSize(1280, 900);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void smallByNight() {
        page.setViewportSize(390, 844);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    }
}
