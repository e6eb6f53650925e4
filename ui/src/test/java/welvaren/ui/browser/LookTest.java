package welvaren.ui.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// That what is wrong is seen.
class LookTest extends BrowserTest {

    private static final String SOUND =
            """
            <html lang="nl"><head><title>Een blad</title></head>
            <body style="background:#fff;color:#222"><main><h1>Kop</h1>%s</main></body></html>
            """;

    private Page page;

    @BeforeEach
    void anEmptySheet() {
        page = open(1280, 900, com.microsoft.playwright.options.ColorScheme.LIGHT);
    }

    @Test
    void a_sound_page_has_nothing_wrong() {
        page.setContent(SOUND.formatted("<p>Wat hier staat, is te lezen.</p>"));

        Look.at(page).expectAccessibleToEverybody();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <img src="data:,"> | image-alt
                    <p style="color:#8a8a8a">bleek</p> | too pale
                    <p style="opacity:.5">vaag</p> | too pale
                    <p style="background:linear-gradient(#fff,#333)">verloop</p> | too pale
                    <svg width="90" height="30"><rect width="90" height="30"/><text y="20">zwart</text></svg> | too pale
                    <label>Naam <input style="border:1px solid #ddd"></label> | edge too pale
                    <p style="width:1400px">breed</p> | too wide
                    <p style="width:60px;overflow:hidden;white-space:nowrap">afgesneden woorden</p> | cut
                    <p style="width:7.5rem;overflow:hidden;white-space:nowrap">net niet te lang</p> | cut
                    """)
    void what_is_wrong_is_named(String html, String named) {
        page.setContent(SOUND.formatted(html));

        assertThatThrownBy(() -> Look.at(page).expectAccessibleToEverybody())
                .hasMessageContaining(named);
    }
}
