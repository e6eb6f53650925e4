package welvaren.ui.activity;

import java.util.List;
import java.util.Optional;

/// A component in which a question is answered; the form of an answer is that of
/// [welvaren.content.Question].
interface AnswerInput {

    /// What she chose or typed so far, with an empty text for each gap.
    List<String> soFar();

    /// Her answer; empty while something is missing.
    default Optional<List<String>> answer() {
        var given = soFar();
        return given.isEmpty() || given.contains("") ? Optional.empty() : Optional.of(given);
    }

    /// An earlier answer of hers, or a part of one. What does not fit the question any more is
    /// passed over.
    void show(List<String> earlier);

    /// @param changed is run whenever she changes something
    void onChange(Runnable changed);

    /// Whether the options that she chose well are marked so, where there are options.
    default void mark(boolean marked) {}
}
