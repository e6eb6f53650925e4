package welvaren.ui.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import welvaren.content.Catalogue;
import welvaren.language.Language;
import welvaren.tracking.Cell;
import welvaren.tracking.LearnerRow;
import welvaren.tracking.Snapshot;
import welvaren.ui.language.Messages;

/// The table of a dashboard for a spreadsheet: the same rows, columns and words.
record ProgressCsv(Catalogue catalogue, Language language) {

    /// What a spreadsheet would take for a formula.
    private static final String FORMULA = "=+-@\t\r\n";

    /// @param snapshots asked when somebody downloads: who may no longer gets nothing
    static DownloadHandler handler(
            Supplier<Optional<Snapshot>> snapshots,
            Supplier<Catalogue> catalogue,
            Language language) {
        return DownloadHandler.fromInputStream(_ ->
                snapshots
                        .get()
                        .map(snapshot ->
                                document(
                                        snapshot,
                                        new ProgressCsv(catalogue.get(), language).of(snapshot)))
                        .orElseGet(() -> DownloadResponse.error(404)));
    }

    private static DownloadResponse document(Snapshot snapshot, String text) {
        var bytes = text.getBytes(UTF_8);
        var name = "welvaren-%s.csv".formatted(snapshot.today());
        return new DownloadResponse(
                new ByteArrayInputStream(bytes), name, "text/csv;charset=utf-8", bytes.length);
    }

    String of(Snapshot snapshot) {
        var text = new StringBuilder();
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(head(snapshot));
            for (var row : snapshot.rows()) {
                csv.printRecord(row(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private List<String> head(Snapshot snapshot) {
        var head = new ArrayList<String>();
        head.add(in("tracking.csv.learner"));
        for (var planned : snapshot.units()) {
            catalogue
                    .unit(planned.unit())
                    .ifPresent(unit -> head.add(harmless(unit.text().in(language).title())));
        }
        head.add(in("tracking.total"));
        head.add(in("tracking.late"));
        return head;
    }

    private List<String> row(LearnerRow row) {
        var texts = new ArrayList<String>();
        texts.add(harmless(row.learner().name()));
        row.cells().forEach(cell -> texts.add(said(cell)));
        texts.add(row.share().percent() + "%");
        texts.add(String.valueOf(row.late()));
        return texts;
    }

    private String said(Cell cell) {
        var state =
                switch (cell.state()) {
                    case NOT_BEGUN -> in("tracking.state.not-begun");
                    case PARTIAL -> cell.percent() + "%";
                    case DONE -> in("tracking.state.done");
                };
        return cell.isLate() ? state + ", " + in("tracking.state.late") : state;
    }

    private String in(String key) {
        return Messages.in(language, key);
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
