package welvaren.ui.cohort;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days in words.
public final class Days {

    private Days() {}

    /// “maandag 7 september 2026”.
    public static String whole(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale).format(day);
    }

    /// “7 september 2026”.
    public static String date(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }

    /// “sep”.
    public static String month(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("MMM", locale).format(day).replace(".", "");
    }
}
