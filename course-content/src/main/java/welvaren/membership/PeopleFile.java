package welvaren.membership;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import welvaren.language.Language;
import welvaren.person.Role;

/// A list of people as spreadsheets write it: with a line of headings, separated by semicolons,
/// commas or tabs, in UTF-8 or Windows-1252.
public sealed interface PeopleFile {

    /// What stands in it.
    record Rows(List<Row> rows) implements PeopleFile {

        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /// Nothing can be made of it.
    ///
    /// @param line where; 0 for the file as a whole
    record Unreadable(Why why, long line) implements PeopleFile {}

    /// Why a file cannot be read.
    enum Why {
        EMPTY,
        NO_TEXT,
        NO_HEADINGS,
        BROKEN_QUOTES,
        TOO_MANY_ROWS
    }

    /// One person as the file has her.
    ///
    /// @param line in the file
    /// @param language empty where the file says none
    /// @param problems what cannot be understood
    record Row(
            long line,
            String name,
            String email,
            Set<Role> roles,
            Optional<Language> language,
            Set<Problem> problems) {

        public Row {
            roles = Set.copyOf(roles);
            problems = Set.copyOf(problems);
        }
    }

    /// What is wrong with a row.
    enum Problem {
        NAME_BLANK,
        NAME_TOO_LONG,
        EMAIL_MALFORMED,
        ROLE_UNKNOWN,
        LANGUAGE_UNKNOWN
    }

    int MOST_ROWS = 2_000;

    /// More than so many people can need.
    int MOST_BYTES = 1024 * 1024;

    Charset WINDOWS = Charset.forName("windows-1252");

    static PeopleFile read(byte[] bytes) {
        return read(bytes, MOST_ROWS);
    }

    /// The same with another limit.
    static PeopleFile read(byte[] bytes, int mostRows) {
        var text = text(bytes);
        if (text.indexOf('\0') >= 0) {
            return new Unreadable(Why.NO_TEXT, 0);
        }
        if (text.isBlank()) {
            return new Unreadable(Why.EMPTY, 0);
        }
        try {
            return rows(text, mostRows);
        } catch (Broken broken) {
            return new Unreadable(Why.BROKEN_QUOTES, broken.line);
        }
    }

    /// One person whom somebody typed, as if she stood in a file.
    static Row typed(String name, String email, Set<Role> roles) {
        return Headings.row(0, name.strip(), email.strip(), roles);
    }

    private static String text(byte[] bytes) {
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            return new String(bytes, WINDOWS);
        }
    }

    private static PeopleFile rows(String text, int mostRows) {
        var records = records(text, mostRows);
        if (records.isEmpty()) {
            return new Unreadable(Why.EMPTY, 0);
        }
        var headings = Headings.of(records.getFirst().record());
        if (headings.isEmpty()) {
            return new Unreadable(Why.NO_HEADINGS, 1);
        }
        if (records.size() - 1 > mostRows) {
            return new Unreadable(Why.TOO_MANY_ROWS, 0);
        }
        var rows = new ArrayList<Row>();
        for (var record : records.subList(1, records.size())) {
            rows.add(headings.get().row(record.record(), record.number()));
        }
        return rows.isEmpty() ? new Unreadable(Why.EMPTY, 0) : new Rows(rows);
    }

    /// Not more than a line of headings, the most rows, and one to know that there are more.
    private static List<Line> records(String text, int mostRows) {
        var format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separator(text))
                        .setIgnoreEmptyLines(true)
                        .setIgnoreSurroundingSpaces(true)
                        .get();
        try (var parser = format.parse(new StringReader(text))) {
            var records = new ArrayList<Line>();
            try {
                var before = 0L;
                for (var record : parser) {
                    if (record.stream().anyMatch(value -> !value.isBlank())) {
                        records.add(new Line(before + 1, record));
                    }
                    before = parser.getCurrentLineNumber();
                    if (records.size() > mostRows + 1) {
                        break;
                    }
                }
            } catch (UncheckedIOException | IllegalStateException e) {
                throw new Broken(parser.getCurrentLineNumber(), e);
            }
            return records;
        } catch (CSVException e) {
            throw new Broken(1, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param number where it begins
    record Line(long number, CSVRecord record) {}

    /// The one that the line of headings holds most of.
    private static char separator(String text) {
        var headings = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        var best = ';';
        for (var candidate : new char[] {';', ',', '\t'}) {
            if (many(headings, candidate) > many(headings, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long many(String line, char wanted) {
        return line.chars().filter(character -> character == wanted).count();
    }

    /// Quotation marks that do not close.
    final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final long line;

        private Broken(long line, Exception cause) {
            super(cause);
            this.line = line;
        }
    }
}
