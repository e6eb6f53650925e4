package welvaren.ui.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for each page, on a desk by day and on a phone by night.
///
/// The two browsers stay open over all pages: nothing is done in them, and so they load what the
/// pages share only once.
class EveryPageTest extends BrowserTest {

    private Page desk;
    private Page phone;

    @BeforeAll
    void openBoth() {
        desk = another(1280, 900, ColorScheme.LIGHT);
        phone = another(390, 844, ColorScheme.DARK);
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
                "/forgotten",
                "/password?token=none",
                "/no-such-page"
            })
    void a_page_is_accessible_and_fits(String path) {
        go(desk, path);
        expectAccessible(desk);
        expectNoSidewaysScrolling(desk);

        go(phone, path);
        expectAccessibleColoursAndSizes(phone);
        expectNoSidewaysScrolling(phone);
        expectOnlyWhatIsTold(desk.context());
    }
}
