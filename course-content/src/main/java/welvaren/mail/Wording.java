package welvaren.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import welvaren.language.Language;

/// Puts a letter into words: as plain text, and as one simple page without anything from elsewhere.
@Component
class Wording {

    /// A letter in words.
    record Written(Language language, String subject, String plain, String html) {}

    private static final long HOURS_THAT_ARE_DAYS = 48;

    private final MailSettings settings;
    private final String page;

    Wording(MailSettings settings) {
        this.settings = settings;
        try (var layout = requireNonNull(Wording.class.getResourceAsStream("letter.html"))) {
            page = new String(layout.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Written of(Letter letter) {
        return of(letter, settings.outside(letter.detail(Letter.PATH)));
    }

    /// The same with another link, for eyes that must not have the real one.
    Written of(Letter letter, String link) {
        var texts = new Texts(letter);
        return new Written(
                letter.language(), texts.own("subject"), plain(texts, link), html(texts, link));
    }

    private String plain(Texts texts, String link) {
        return String.join(
                "\n\n",
                texts.common("hello"),
                String.join("\n\n", texts.paragraphs("before")),
                texts.own("action") + ":\n" + link,
                String.join("\n\n", texts.paragraphs("after")),
                "-- \n" + texts.common("footer") + "\n" + settings.outside("/"));
    }

    private String html(Texts texts, String link) {
        var document = Jsoup.parse(page);
        document.outputSettings().prettyPrint(false);
        document.child(0).attr("lang", texts.language.tag());
        document.title(texts.own("subject"));
        part(document, "subject").text(texts.own("subject"));
        part(document, "hello").text(texts.common("hello"));
        fill(part(document, "before"), texts.paragraphs("before"));
        part(document, "action").text(texts.own("action")).attr("href", link);
        part(document, "fallback").text(texts.common("fallback"));
        part(document, "link").text(link);
        fill(part(document, "after"), texts.paragraphs("after"));
        part(document, "footer").text(texts.common("footer"));
        part(document, "site").text(settings.outside("/")).attr("href", settings.outside("/"));
        document.select("[data-part]").removeAttr("data-part");
        return document.outerHtml();
    }

    private static Element part(Element document, String name) {
        return requireNonNull(document.selectFirst("[data-part=" + name + "]"), name);
    }

    private static void fill(Element pattern, List<String> paragraphs) {
        paragraphs.forEach(paragraph -> pattern.before(pattern.clone().text(paragraph)));
        pattern.remove();
    }

    /// The texts of one letter.
    private static final class Texts {

        private final Language language;
        private final String kind;
        private final ResourceBundle bundle;
        private final Object[] details;

        Texts(Letter letter) {
            language = letter.language();
            kind = letter.kind().tag();
            bundle = bundle(language);
            details =
                    new Object[] {
                        oneLine(letter.detail(Letter.INVITER)),
                        span(letter.detail(Letter.HOURS)),
                        letter.detail(Letter.TEXT),
                        count(letter.detail(Letter.COUNT))
                    };
        }

        private static ResourceBundle bundle(Language language) {
            return ResourceBundle.getBundle(
                    "welvaren.mail.mail",
                    language.locale(),
                    ResourceBundle.Control.getNoFallbackControl(
                            ResourceBundle.Control.FORMAT_PROPERTIES));
        }

        /// Nobody begins a new line, or header, by her name.
        private static String oneLine(String detail) {
            return detail.replaceAll("\\p{Cntrl}+", " ").strip();
        }

        private static long count(String number) {
            return number.isEmpty() ? 0 : Long.parseLong(number);
        }

        private String span(String hours) {
            if (hours.isEmpty()) {
                return "";
            }
            var many = Long.parseLong(hours);
            return many >= HOURS_THAT_ARE_DAYS ? format("days", many / 24) : format("hours", many);
        }

        String common(String key) {
            return format(key);
        }

        String own(String key) {
            return format(kind + "." + key, details);
        }

        List<String> paragraphs(String key) {
            return Arrays.stream(own(key).split("\n\n")).toList();
        }

        private String format(String key, Object... arguments) {
            return new MessageFormat(bundle.getString(key), language.locale()).format(arguments);
        }
    }
}
