package welvaren.ui.search;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import welvaren.search.Fragment;
import welvaren.search.SearchHit;

/// Results as rows of text.
final class ResultsCsv {

    static final int MOST_ROWS = 1_000;

    /// What a spreadsheet would take for a formula.
    private static final String FORMULA = "=+-@\t\r\n";

    private ResultsCsv() {}

    /// @param site with a slash at its end
    static String of(List<SearchHit> hits, String site) {
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
                        site + Whereabouts.address(hit),
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
