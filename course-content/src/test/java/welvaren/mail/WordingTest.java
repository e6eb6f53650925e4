package welvaren.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import welvaren.language.Language;

class WordingTest {

    private static final Map<String, String> DETAILS =
            Map.of(
                    "path",
                    "/go?token=a&b=c",
                    "hours",
                    "168",
                    "inviter",
                    "Grace Okafor",
                    "text",
                    "How is it going?");

    private final Wording wording =
            new Wording(MailSettingsTest.sendingTo("smtp://mail.example.org"));

    @ParameterizedTest
    @EnumSource
    void every_letter_is_whole_in_both_languages_and_loads_nothing(Kind kind) {
        for (var language : Language.values()) {
            var written = wording.of(new Letter(kind, language, "noor@voorbeeld.be", DETAILS));

            assertThat(written.subject()).isNotBlank().doesNotContain("{");
            assertThat(written.plain())
                    .contains("https://welvaren.example/go?token=a&b=c")
                    .doesNotContain("{", "  ");
            var page = Jsoup.parse(written.html());
            assertThat(page.child(0).attr("lang")).isEqualTo(language.tag());
            assertThat(page.title()).isEqualTo(written.subject());
            assertThat(page.select("h1").text()).isEqualTo(written.subject());
            assertThat(page.select("a").first().attr("href"))
                    .isEqualTo("https://welvaren.example/go?token=a&b=c");
            assertThat(page.select("img, link, script, [src], [data-part]")).isEmpty();
            assertThat(page.select("p:empty, span:empty, a:empty")).isEmpty();
        }
    }

    @Test
    void it_says_how_long_the_link_works() {
        assertThat(invitation("Grace", Duration.ofDays(7)).plain()).contains("for 7 days");
        assertThat(invitation("Grace", Duration.ofHours(1)).plain()).contains("for one hour");
    }

    @Test
    void a_name_brings_neither_tags_nor_lines_into_a_letter() {
        var written = invitation("<b>Eve</b>\r\nBcc: all@example.org {0}", Duration.ofDays(7));

        assertThat(written.subject()).doesNotContain("\r", "\n").contains("<b>Eve</b> Bcc:");
        assertThat(Jsoup.parse(written.html()).select("b")).isEmpty();
    }

    private Wording.Written invitation(String inviter, Duration valid) {
        return wording.of(
                Letter.invitation(
                        Language.EN, "noor@voorbeeld.be", inviter, "/welcome?token=a", valid));
    }
}
