package welvaren.ui.cohort;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// A calendar as calendar programs read it (RFC 5545): days only, so that no time zone can move
/// them.
final class ICalendar {

    /// Bytes that a line may have, without its end.
    private static final int LONGEST_LINE = 75;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();
    private final String stamp;

    /// @param name what the program calls it
    ICalendar(String name, Instant now) {
        stamp = STAMP.format(now);
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Welvaren//Agenda//NL");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        line("X-WR-CALNAME:" + escaped(name));
    }

    /// Something on some whole days.
    ///
    /// @param uid the same as long as it is the same thing, whatever day it moves to
    /// @param days how many
    /// @param link where to read on
    void add(String uid, LocalDate first, int days, String summary, String link) {
        line("BEGIN:VEVENT");
        line("UID:" + escaped(uid));
        line("DTSTAMP:" + stamp);
        line("DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(first));
        line("DTEND;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(first.plusDays(days)));
        line("SUMMARY:" + escaped(summary));
        line("URL:" + link);
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    String end() {
        line("END:VCALENDAR");
        return text.toString();
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /// Folds what is too long, never within a character.
    private void line(String whole) {
        var bytes = 0;
        for (var character : whole.codePoints().toArray()) {
            var written = Character.toString(character);
            var size = written.getBytes(UTF_8).length;
            if (bytes + size > LONGEST_LINE) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(written);
            bytes += size;
        }
        text.append("\r\n");
    }
}
