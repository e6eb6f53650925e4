package welvaren.finding;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import welvaren.content.UnitRef;

/// Which thing was found.
///
/// @param key as in its address; of a unit `module/unit`, of a worksheet `module/unit/activity`
public record FindableRef(Kind kind, String key) {

    /// The kinds of thing that can be found.
    public enum Kind {
        UNIT,
        WORKSHEET,
        CASE,
        ACTOR,
        TERM;

        /// The word in addresses and in the API: `unit`, `worksheet`, …
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> ofWord(String word) {
            return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
        }
    }

    public static FindableRef unit(UnitRef unit) {
        return new FindableRef(Kind.UNIT, unit.toString());
    }

    public static FindableRef worksheet(UnitRef unit, String activity) {
        return new FindableRef(Kind.WORKSHEET, unit + "/" + activity);
    }

    public static FindableRef term(String key) {
        return new FindableRef(Kind.TERM, key);
    }

    public static FindableRef caseStudy(String key) {
        return new FindableRef(Kind.CASE, key);
    }

    public static FindableRef actor(String key) {
        return new FindableRef(Kind.ACTOR, key);
    }

    /// One text that names it among all kinds: `unit:samenwerken/waarom-samenwerken`.
    @Override
    public String toString() {
        return kind.word() + ":" + key;
    }
}
