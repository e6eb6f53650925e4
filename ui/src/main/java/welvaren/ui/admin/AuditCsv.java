package welvaren.ui.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import welvaren.audit.AuditTrail.Entry;
import welvaren.audit.AuditTrail.Who;

/// Rows of the audit log for a spreadsheet or another program.
final class AuditCsv {

    /// What a spreadsheet would take for a formula.
    private static final String FORMULA = "=+-@\t\r";

    private AuditCsv() {}

    static byte[] of(List<Entry> entries) {
        var text = new StringBuilder();
        var format =
                CSVFormat.RFC4180
                        .builder()
                        .setHeader("id", "at", "event", "by", "about", "detail")
                        .get();
        try (var csv = new CSVPrinter(text, format)) {
            for (var entry : entries) {
                csv.printRecord(
                        entry.id(),
                        entry.at(),
                        entry.event(),
                        harmless(who(entry.by())),
                        harmless(who(entry.about())),
                        harmless(entry.detail()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(UTF_8);
    }

    private static String who(Who who) {
        return switch (who) {
            case Who.Known(_, var email) -> email;
            case Who.Former(var id) -> String.valueOf(id.value());
            case Who.Nobody _ -> "";
        };
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
