package welvaren.content;

import java.util.List;
import java.util.Map;

/// What came of reading files: sound content, or everything that is wrong with it.
public sealed interface Reading {

    /// Sound content.
    ///
    /// @param formerSteps the old keys of parts and activities that were renamed, with the new ones
    record Sound(Catalogue catalogue, Map<UnitRef, FormerKeys> formerSteps) implements Reading {}

    /// Every problem, sorted by file and line; never empty.
    record Unsound(List<ContentProblem> problems) implements Reading {}

    /// Old keys of the parts and activities of a unit, each with the key that it has now.
    record FormerKeys(Map<String, String> parts, Map<String, String> activities) {

        static final FormerKeys NONE = new FormerKeys(Map.of(), Map.of());
    }
}
