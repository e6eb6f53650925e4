package welvaren.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Period;
import java.util.regex.Pattern;

/// How long something is kept.
public sealed interface Retention {

    /// Until her account is erased.
    record UntilErased() implements Retention {}

    /// For some time after the moment that a column holds; then it is deleted by itself.
    ///
    /// @param since the column, in the first table of the holding
    record After(Period period, String since) implements Retention {}

    Pattern AFTER = Pattern.compile("(\\d+) (days|months) after (\\w+)");

    /// As the file says it.
    @JsonCreator
    static Retention of(String words) {
        if (words.equals("until erased")) {
            return new UntilErased();
        }
        var match = AFTER.matcher(words);
        if (!match.matches()) {
            throw new IllegalArgumentException("No retention: " + words);
        }
        var many = Integer.parseInt(match.group(1));
        var period = match.group(2).equals("days") ? Period.ofDays(many) : Period.ofMonths(many);
        return new After(period, match.group(3));
    }
}
