package welvaren.ui.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import welvaren.language.Language;
import welvaren.person.Viewer;
import welvaren.search.Fragment;
import welvaren.search.Search;
import welvaren.search.SearchHit;
import welvaren.search.SearchRequest;
import welvaren.search.SearchUnavailable;
import welvaren.ui.design.Icon;
import welvaren.ui.design.Site;
import welvaren.ui.throttle.Throttle;
import welvaren.ui.throttle.Throttled;

/// Takes the results along for a spreadsheet: the same ones in the same order, of all pages.
class ResultsCsv extends Composite<Anchor> {

    static final int MOST_ROWS = 1_000;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    /// What a spreadsheet would take for a formula.
    private static final String FORMULA = "=+-@\t\r\n";

    private record Offer(Question question, Language language, Viewer viewer) {}

    private final Search search;
    private final Throttle throttle;
    private final Span words = new Span();
    private int rows;

    ResultsCsv(Search search, Throttle throttle) {
        this.search = search;
        this.throttle = throttle;
        getContent().addClassNames("btn", "sec", "csv");
        getContent().getElement().setAttribute("router-ignore", true);
        getContent().add(Icon.of("download"), words);
    }

    /// @param total how many were found
    void offer(Question question, int total, Language language, Viewer viewer) {
        var offer = new Offer(question, language, viewer);
        rows = Math.min(total, MOST_ROWS);
        getContent()
                .setHref(
                        DownloadHandler.fromInputStream(event -> taken(offer, event.getRequest())));
        setVisible(rows > 0);
        translate();
    }

    void withdraw() {
        rows = 0;
        setVisible(false);
        translate();
    }

    void translate() {
        words.setText(rows == 0 ? "" : getTranslation("search.csv", rows));
    }

    private DownloadResponse taken(Offer offer, VaadinRequest request) {
        if (throttle.take(Throttled.SEARCH).isPresent()) {
            return DownloadResponse.error(TOO_MANY_REQUESTS);
        }
        try {
            var bytes = table(hits(offer), Site.of(request)).getBytes(UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes),
                    "welvaren.csv",
                    "text/csv;charset=utf-8",
                    bytes.length);
        } catch (SearchUnavailable _) {
            return DownloadResponse.error(UNAVAILABLE);
        }
    }

    private List<SearchHit> hits(Offer offer) {
        var hits = new ArrayList<SearchHit>();
        for (var page = 1; page <= MOST_ROWS / SearchRequest.MOST_HITS; page++) {
            var request = offer.question().request(offer.language(), page, SearchRequest.MOST_HITS);
            var found = search.find(request, offer.viewer()).hits();
            hits.addAll(found);
            if (found.size() < SearchRequest.MOST_HITS) {
                break;
            }
        }
        return hits;
    }

    private static String table(List<SearchHit> hits, String site) {
        var text = new StringBuilder();
        var format =
                CSVFormat.RFC4180
                        .builder()
                        .setHeader("type", "id", "title", "language", "url", "snippet")
                        .get();
        try (var csv = new CSVPrinter(text, format)) {
            for (var hit : hits) {
                csv.printRecord(
                        hit.ref().kind().word(),
                        harmless(hit.ref().key()),
                        harmless(hit.title()),
                        hit.language().tag(),
                        site + HitItem.address(hit),
                        harmless(snippet(hit)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String snippet(SearchHit hit) {
        return hit.snippet().stream().map(Fragment::text).collect(joining());
    }

    static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
