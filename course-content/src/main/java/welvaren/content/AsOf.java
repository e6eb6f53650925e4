package welvaren.content;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/// The date of a fact, as it stands in the files: a year, a month or a day.
public final class AsOf {

    /// After so many years a reader is told that a fact is old.
    public static final int OLD_AFTER_YEARS = 5;

    private static final int LENGTH_OF_YEAR = 4;
    private static final int LENGTH_OF_MONTH = 7;

    private AsOf() {}

    /// Whether the last day of it is more than five years before today.
    ///
    /// @param asOf `2017`, `2017-05` or `2017-05-31`
    public static boolean isOld(String asOf, LocalDate today) {
        return lastDay(asOf).plusYears(OLD_AFTER_YEARS).isBefore(today);
    }

    private static LocalDate lastDay(String asOf) {
        return switch (asOf.length()) {
            case LENGTH_OF_YEAR -> {
                var year = Year.parse(asOf);
                yield year.atDay(year.length());
            }
            case LENGTH_OF_MONTH -> YearMonth.parse(asOf).atEndOfMonth();
            default -> LocalDate.parse(asOf);
        };
    }
}
