package welvaren.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import welvaren.content.Activity.Quiz;
import welvaren.language.Typed;
import welvaren.learning.ProgressEvent.Answered;
import welvaren.learning.ProgressEvent.Completed;

/// A unit's progress on the way from one state to the next, with the events that made it so. An
/// event that changes nothing is not one of them, so marking twice is marking once.
public record Advance(UnitProgress progress, List<ProgressEvent> news) {

    private static final int LONGEST_ANSWER = 500;
    private static final int MOST_CHOICES = 50;

    public Advance {
        news = List.copyOf(news);
    }

    public static Advance from(UnitProgress progress) {
        return new Advance(progress, List.of());
    }

    public Advance by(ProgressEvent event) {
        var after = progress.after(event);
        if (after.equals(progress)) {
            return this;
        }
        var all = new ArrayList<>(news);
        all.add(event);
        return new Advance(after, all);
    }

    /// By an answer to a question, which may complete the quiz. An answer to a question that the
    /// quiz no longer has changes nothing.
    public Advance byAnswer(
            StepRef step, Quiz quiz, String question, List<String> answer, Instant at) {
        return QuizRule.question(quiz, question)
                .map(asked -> {
                    var given = sound(answer);
                    var right = asked.isRight(given);
                    return by(new Answered(step, question, given, right, at))
                            .completedBy(quiz, step, at);
                })
                .orElse(this);
    }

    private Advance completedBy(Quiz quiz, StepRef step, Instant at) {
        var done = progress.step(step).filter(now -> QuizRule.completes(quiz, now)).isPresent();
        return done ? by(new Completed(step, at)) : this;
    }

    private static List<String> sound(List<String> answer) {
        return answer.stream()
                .limit(MOST_CHOICES)
                .map(Typed::sound)
                .map(given -> given.substring(0, Math.min(LONGEST_ANSWER, given.length())))
                .map(Typed::sound)
                .toList();
    }
}
