package welvaren.ui.activity;

import java.util.List;
import java.util.Optional;

/// A component in which a question is answered; the form of an answer is that of
/// [welvaren.content.Question].
interface AnswerInput {

    /// Her answer as it is now; empty while something is missing.
    Optional<List<String>> answer();

    /// An earlier answer of hers. One that does not fit the question any more is passed over.
    void show(List<String> earlier);
}
