package welvaren.writing;

import java.io.Serializable;
import welvaren.content.UnitRef;
import welvaren.learning.StepRef;

/// Which field of which step.
///
/// @param field one of the input keys of a [welvaren.content.WorksheetField]
public record FieldRef(StepRef step, String field) implements Serializable {

    private static final String NOTE = "note";

    /// The margin note of a part. Nobody else ever reads it.
    public static FieldRef note(UnitRef unit, String part) {
        return new FieldRef(StepRef.part(unit, part), NOTE);
    }

    public boolean isNote() {
        return step.kind() == StepRef.Kind.PART;
    }
}
