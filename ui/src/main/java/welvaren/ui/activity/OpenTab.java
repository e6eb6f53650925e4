package welvaren.ui.activity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import welvaren.learning.StepRef;

/// One open tab: the hand that writes in it, and what she began there and did not hand in. It
/// outlives a page that is drawn again, in the other language for instance.
public final class OpenTab {

    private record Asked(StepRef quiz, String question) {}

    private final UUID hand = UUID.randomUUID();
    private final Map<StepRef, String> questions = new HashMap<>();
    private final Map<Asked, List<String>> unchecked = new HashMap<>();

    /// Names the tab to who keeps texts; see [welvaren.writing.Draft].
    public UUID hand() {
        return hand;
    }

    /// The question that she is at.
    Optional<String> question(StepRef quiz) {
        return Optional.ofNullable(questions.get(quiz));
    }

    void isAt(StepRef quiz, String question) {
        questions.put(quiz, question);
    }

    /// What she answered there and did not have checked; nothing where there is none.
    List<String> unchecked(StepRef quiz, String question) {
        return unchecked.getOrDefault(new Asked(quiz, question), List.of());
    }

    void keep(StepRef quiz, String question, List<String> answer) {
        unchecked.put(new Asked(quiz, question), answer);
    }

    void forget(StepRef quiz, String question) {
        unchecked.remove(new Asked(quiz, question));
    }

    void forget(StepRef quiz) {
        questions.remove(quiz);
        unchecked.keySet().removeIf(asked -> asked.quiz().equals(quiz));
    }
}
