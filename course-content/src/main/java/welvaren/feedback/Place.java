package welvaren.feedback;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Where something is said: of a field of a worksheet, of a criterion of its rubric, or of the
/// whole.
///
/// @param key of the field or criterion; empty for the whole
public record Place(Part part, String key) {

    /// What it is said of.
    public enum Part {
        FIELD,
        /// The number of a level, from 1, so that it says the same in every language.
        LEVEL,
        CRITERION,
        /// What is good already, seen by a criterion.
        STRENGTH,
        /// What would make it better, seen by a criterion.
        NEXT_STEP,
        WHOLE
    }

    public static final Place WHOLE = new Place(Part.WHOLE, "");

    /// As the database keeps it.
    String word() {
        return part.name().toLowerCase(Locale.ROOT) + "." + key;
    }

    static Optional<Place> ofWord(String word) {
        return Stream.of(Part.values())
                .filter(part -> word.startsWith(part.name().toLowerCase(Locale.ROOT) + "."))
                .findFirst()
                .map(part -> new Place(part, word.substring(part.name().length() + 1)));
    }
}
