package welvaren.ui.cohort;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ICalendarTest {

    private static final String WORDS =
            "Één, twee; drie \\ vier — een heel lange titel over sociale innovatie 🌱 in de wijk,"
                    + " met é en ë\nen nog een regel";

    private final String text = calendar();

    private static String calendar() {
        var calendar = new ICalendar("Welvaren", Instant.parse("2026-11-22T23:30:00Z"));
        calendar.add("unit.1@welvaren", LocalDate.of(2026, 12, 6), 1, WORDS, "http://x.example/m");
        return calendar.end();
    }

    @Test
    void no_line_is_longer_than_seventy_five_bytes_and_each_ends_as_it_must() {
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(text.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isBetween(1, 75));
    }

    @Test
    void unfolded_it_says_what_was_put_in() {
        assertThat(text.replace("\r\n ", ""))
                .contains(
                        "\r\nSUMMARY:Één\\, twee\\; drie \\\\ vier — een heel lange titel over sociale"
                                + " innovatie 🌱 in de wijk\\, met é en ë\\nen nog een regel\r\n");
    }

    @Test
    void a_day_is_a_day_and_the_stamp_is_in_utc() {
        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("\r\nUID:unit.1@welvaren\r\n")
                .contains("\r\nDTSTAMP:20261122T233000Z\r\n")
                .contains("\r\nDTSTART;VALUE=DATE:20261206\r\nDTEND;VALUE=DATE:20261207\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
    }
}
