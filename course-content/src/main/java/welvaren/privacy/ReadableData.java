package welvaren.privacy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;
import welvaren.language.Language;
import welvaren.privacy.PersonalData.Holding;
import welvaren.privacy.PersonalData.Table;

/// Somebody's data as a page that she can read in any browser, without a connection.
final class ReadableData {

    private static final Words HEADING =
            new Words("Jouw gegevens bij Welvaren", "Your data at Welvaren");
    private static final Words MADE = new Words("Gemaakt op ", "Made on ");
    private static final Words NOTHING =
            new Words("Hiervan is niets bewaard.", "Nothing of this is kept.");
    private static final Words SECRET =
            new Words(
                    "bewaard, maar om je te beschermen staat het hier niet",
                    "kept, but to protect you it is not given here");
    private static final ZoneId HERE = ZoneId.of("Europe/Brussels");
    private static final String LOOK =
            "body{font:1rem/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}"
                    + "dl{border-top:1px solid #999;padding-top:.5rem}dt{color:#555}"
                    + "dd{margin:0 0 .5rem;white-space:pre-wrap;overflow-wrap:anywhere}";

    private final Language language;
    private final Document page;
    private final DateTimeFormatter times;

    ReadableData(Language language, Instant now) {
        this.language = language;
        times =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(language.locale())
                        .withZone(HERE);
        page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        page.child(0).attr("lang", language.tag());
        page.prependChild(new DocumentType("html", "", ""));
        page.head().appendElement("meta").attr("charset", "utf-8");
        page.title(HEADING.in(language));
        page.head().appendElement("style").appendChild(new DataNode(LOOK));
        page.body().appendElement("h1").text(HEADING.in(language));
        page.body().appendElement("p").text(MADE.in(language) + times.format(now));
    }

    void add(Holding holding, Map<Table, List<ObjectNode>> rows) {
        var body = page.body();
        body.appendElement("h2").text(holding.title().in(language));
        body.appendElement("p").text(holding.purpose().in(language));
        if (rows.values().stream().allMatch(List::isEmpty)) {
            body.appendElement("p").text(NOTHING.in(language));
        }
        rows.forEach((table, found) -> found.forEach(row -> add(body, table, row)));
    }

    private void add(Element body, Table table, ObjectNode row) {
        var list = body.appendElement("dl");
        table.columns()
                .forEach((column, words) -> {
                    var value = row.path(column);
                    if (!value.isNull()) {
                        list.appendElement("dt").text(words.in(language));
                        show(list.appendElement("dd"), value);
                    }
                });
    }

    private void show(Element place, JsonNode value) {
        if (value instanceof POJONode moment && moment.getPojo() instanceof Instant at) {
            place.text(times.format(at));
        } else if (value.has(OwnRows.SECRET)) {
            place.text(SECRET.in(language));
        } else if (value.has(OwnRows.FILE)) {
            var path = value.path(OwnRows.FILE).stringValue();
            place.appendElement("a").attr("href", path).text(path);
        } else if (value.has(OwnRows.TITLE)) {
            place.text(value.path(OwnRows.TITLE).stringValue());
        } else {
            place.appendText(value.isString() ? value.stringValue() : value.toString());
        }
    }

    String html() {
        return page.outerHtml();
    }
}
