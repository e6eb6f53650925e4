package welvaren.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PostTextTest {

    @Test
    void marks_become_text_and_line_breaks_stay() {
        assertThat(html("**Sterk** en *zacht*\nnieuwe regel\n\n- een\n- twee"))
                .isEqualTo(
                        "<p><strong>Sterk</strong> en <em>zacht</em><br>\nnieuwe regel</p>\n"
                                + "<ul>\n<li>een</li>\n<li>twee</li>\n</ul>");
    }

    @Test
    void html_stays_as_it_was_typed() {
        assertThat(html("<script>alert(1)</script> <img src=x onerror=alert(1)>"))
                .doesNotContain("<script", "<img")
                .contains("&lt;img");
    }

    @Test
    void links_lead_to_the_web_or_to_our_own_pages_and_nowhere_else() {
        var links =
                Jsoup.parse(
                                html(
                                        "[a](https://a.example) [b](/cases/b) [c](javascript:x)"
                                                + " [d](//evil.example) [e](data:text/html,x)"
                                                + " https://f.example ![g](https://g.example/g.png)"))
                        .select("a");

        assertThat(links.eachAttr("href"))
                .containsExactly(
                        "https://a.example",
                        "/cases/b",
                        "https://f.example",
                        "https://g.example/g.png");
        assertThat(links.eachAttr("rel")).containsOnly("nofollow noopener").hasSize(4);
        assertThat(links.eachAttr("title")).isEmpty();
    }

    @Test
    void a_mention_stands_out_and_only_by_the_whole_name() {
        var html =
                PostText.render("Dag @Lotte Smets en @Lotte.", List.of("Lotte", "Lotte Smets"))
                        .html();

        assertThat(html)
                .isEqualTo("<p>Dag <strong>@Lotte Smets</strong> en <strong>@Lotte</strong>.</p>");
    }

    @Test
    void headings_are_below_those_of_the_page() {
        assertThat(html("# Groot\n\n###### Klein")).contains("<h4>Groot", "<h6>Klein");
    }

    @Test
    void links_to_our_own_pages_are_known_with_and_without_the_address_of_the_site() {
        var text =
                "Zie [dit](/cases/buurthuis), https://leren.example/modules/a/b en"
                        + " https://elders.example/cases/c, [nog eens](/cases/buurthuis) en"
                        + " [x](//evil.example/cases/d).";

        assertThat(PostText.ownPaths(text, "leren.example"))
                .containsExactly("/cases/buurthuis", "/modules/a/b");
    }

    private static String html(String markdown) {
        return PostText.render(markdown, List.of()).html();
    }
}
