package welvaren.cohort;

import java.util.List;
import welvaren.content.UnitRef;
import welvaren.language.Typed;

/// What somebody wants to reach herself, and the units that serve it.
public record Goal(String text, List<UnitRef> units) {

    public static final Goal NONE = new Goal("", List.of());

    /// Characters that it may have.
    public static final int LONGEST = 500;

    public Goal {
        text = Typed.sound(text).strip();
        units = List.copyOf(units);
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("Too long; the field takes no more");
        }
    }

    public boolean isNone() {
        return text.isEmpty();
    }
}
