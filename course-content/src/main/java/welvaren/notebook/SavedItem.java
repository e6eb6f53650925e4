package welvaren.notebook;

import java.io.Serializable;
import welvaren.content.UnitRef;

/// Something that somebody saved to find it again.
public sealed interface SavedItem extends Serializable {

    record SavedUnit(UnitRef unit) implements SavedItem {}

    record SavedCase(String key) implements SavedItem {}

    record SavedActor(String key) implements SavedItem {}

    /// @param key of the activity
    record SavedWorksheet(UnitRef unit, String key) implements SavedItem {}

    record SavedTerm(String key) implements SavedItem {}
}
