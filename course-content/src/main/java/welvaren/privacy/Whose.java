package welvaren.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a row leads to the person whom it is about, through one of its columns.
///
/// @param column of this table
public record Whose(String column, By by) {

    /// What the column holds.
    public sealed interface By {

        /// The id of her row.
        record Id() implements By {}

        /// Her uuid.
        record Uuid() implements By {}

        /// Her e-mail address.
        record Email() implements By {}

        /// The id of a row of another table that is hers.
        record RowOf(String table) implements By {}
    }

    private static final Pattern WORDS = Pattern.compile("(\\w+)(?: (is|in) (\\w+))?");

    /// As the file says it.
    @JsonCreator
    static Whose of(String words) {
        var match = WORDS.matcher(words);
        if (!match.matches()) {
            throw new IllegalArgumentException("Whose is this? " + words);
        }
        return new Whose(match.group(1), by(match.group(2), match.group(3)));
    }

    private static By by(@Nullable String word, @Nullable String what) {
        if (word == null || what == null) {
            return new By.Id();
        }
        return switch (word + " " + what) {
            case "is uuid" -> new By.Uuid();
            case "is email" -> new By.Email();
            default -> new By.RowOf(what);
        };
    }
}
