package welvaren.learning;

import java.util.Objects;
import java.util.Optional;
import welvaren.content.Activity.Quiz;
import welvaren.content.Question;
import welvaren.learning.StepProgress.Answer;

/// When a quiz is done: every question was answered or, if the file sets a pass mark, enough of
/// them are right. Tries are unlimited.
final class QuizRule {

    private QuizRule() {}

    static boolean completes(Quiz quiz, StepProgress progress) {
        var asked = quiz.questions().size();
        return quiz.rightNeeded()
                .map(needed -> right(quiz, progress) >= needed)
                .orElseGet(() -> answered(quiz, progress) == asked);
    }

    static Optional<Question> question(Quiz quiz, String key) {
        return quiz.questions().stream().filter(asked -> asked.key().equals(key)).findFirst();
    }

    private static long answered(Quiz quiz, StepProgress progress) {
        return quiz.questions().stream()
                .filter(question -> progress.answers().containsKey(question.key()))
                .count();
    }

    private static long right(Quiz quiz, StepProgress progress) {
        return quiz.questions().stream()
                .map(question -> progress.answers().get(question.key()))
                .filter(Objects::nonNull)
                .filter(Answer::right)
                .count();
    }
}
