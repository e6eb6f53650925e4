package welvaren.suggestion;

import java.util.List;
import welvaren.content.ContentProblem;

/// What came of an editor's decision.
public sealed interface Verdict {

    /// It is decided.
    record Decided() implements Verdict {}

    /// The text has problems; nothing was decided.
    record Unsound(List<ContentProblem> problems) implements Verdict {}

    /// No text was changed, so there is nothing to accept; nothing was decided.
    record Unchanged() implements Verdict {}

    /// Somebody else decided meanwhile, or changed the same text; nothing was done now.
    record TooLate() implements Verdict {}
}
