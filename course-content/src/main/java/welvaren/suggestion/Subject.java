package welvaren.suggestion;

import java.util.Locale;
import java.util.Optional;
import welvaren.content.UnitRef;

/// What somebody wants corrected.
///
/// @param key as in addresses; of a unit `module/unit`
public record Subject(Kind kind, String key) {

    /// What can be corrected.
    public enum Kind {
        CASE,
        ACTOR,
        TERM,
        UNIT;

        /// As the database and addresses have it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Where what is new in the library is shown.
    static final String LIBRARY = "/cases";

    /// Where it is shown.
    String path() {
        return switch (kind) {
            case CASE -> LIBRARY + "/" + key;
            case ACTOR -> "/actors/" + key;
            case TERM -> "/glossary#" + key;
            case UNIT -> "/modules/" + key;
        };
    }

    /// Reads what [#toString] wrote; empty for anything else.
    public static Optional<Subject> of(String written) {
        for (var kind : Kind.values()) {
            var start = kind.word() + "/";
            if (written.startsWith(start) && written.length() > start.length()) {
                return Optional.of(new Subject(kind, written.substring(start.length())));
            }
        }
        return Optional.empty();
    }

    /// The unit that it is; empty for another kind, or when the key names none.
    public Optional<UnitRef> unit() {
        var parts = key.split("/", -1);
        return kind == Kind.UNIT && parts.length == 2
                ? Optional.of(new UnitRef(parts[0], parts[1]))
                : Optional.empty();
    }

    /// `case/gbo-centrale`
    @Override
    public String toString() {
        return kind.word() + "/" + key;
    }
}
