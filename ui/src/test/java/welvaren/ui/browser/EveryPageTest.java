package welvaren.ui.browser;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for each page, on a desk by day and on a phone by night.
class EveryPageTest extends BrowserTest {

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
                "/me",
                "/about",
                "/login",
                "/register",
                "/no-such-page"
            })
    void a_page_is_accessible_and_fits(String path) {
        var desk = open(1280, 900, ColorScheme.LIGHT);
        go(desk, path);
        expectAccessible(desk);
        expectNoSidewaysScrolling(desk);

        var phone = open(390, 844, ColorScheme.DARK);
        go(phone, path);
        expectAccessible(phone);
        expectNoSidewaysScrolling(phone);
    }
}
