package welvaren.learning;

import java.io.Serializable;
import welvaren.content.Part;
import welvaren.content.UnitRef;

/// Which part or activity of which unit, by the keys of the files.
public record StepRef(UnitRef unit, Kind kind, String key) implements Serializable {

    /// Parts and activities have keys of their own: one of each may have the same.
    public enum Kind {
        PART,
        ACTIVITY
    }

    /// Whether it is this part, or an activity in it.
    public boolean isIn(Part part) {
        return switch (kind) {
            case PART -> part.key().equals(key);
            case ACTIVITY -> part.activities().stream().anyMatch(one -> one.key().equals(key));
        };
    }

    public static StepRef part(UnitRef unit, String key) {
        return new StepRef(unit, Kind.PART, key);
    }

    public static StepRef activity(UnitRef unit, String key) {
        return new StepRef(unit, Kind.ACTIVITY, key);
    }
}
