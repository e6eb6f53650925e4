package welvaren.ui.throttle;

import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/// So many turns within this time, which may all be taken at once; they come back evenly.
///
/// @param turns at least one
/// @param within longer than nothing
record Limit(int turns, Duration within) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9}) */ *(\\w+)");

    Limit {
        if (turns < 1 || !within.isPositive()) {
            throw new IllegalArgumentException("A limit needs at least one turn and some time");
        }
    }

    /// Reads a setting such as `10/15m`: ten turns within a quarter of an hour.
    public static Limit of(String setting) {
        var written = WRITTEN.matcher(setting.strip());
        if (!written.matches()) {
            throw new IllegalArgumentException(
                    "A limit is written as turns/time, such as 10/15m, not as " + setting);
        }
        var within = DurationStyle.SIMPLE.parse(written.group(2));
        return new Limit(Integer.parseInt(written.group(1)), within);
    }
}
