package welvaren.change;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Something changed: what kind of thing, and which. Never what it says now.
public record Change(Kind kind, String ref) {

    /// The kinds of thing that followers care about. [#CATALOGUE] says that there is a new one as a
    /// whole; its ref is empty.
    public enum Kind {
        CATALOGUE,
        UNIT,
        CASE,
        ACTOR,
        PROGRESS,
        PERSON,
        WRITTEN,
        COHORT,
        FEEDBACK,
        THREAD,
        /// Something concerns somebody; the ref is the id of her row.
        NOTIFICATION;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A row of the feed; empty for a kind that only a newer node knows.
    static Optional<Change> read(String word, String ref) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .map(kind -> new Change(kind, ref));
    }
}
