package welvaren.notebook;

import java.io.Serializable;
import welvaren.content.UnitRef;

/// Something that somebody saved to find it again.
public sealed interface SavedItem extends Serializable {

    record SavedUnit(UnitRef unit) implements SavedItem {}

    record SavedCase(String key) implements SavedItem {}

    record SavedActor(String key) implements SavedItem {}
}
