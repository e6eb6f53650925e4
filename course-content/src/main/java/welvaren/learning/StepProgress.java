package welvaren.learning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How far one step is. A step that was never opened has none.
///
/// @param answers the latest answer to each question, by the question's key
/// @param settledAt since when it is done or waived
public record StepProgress(
        Status status, Map<String, Answer> answers, Optional<Instant> settledAt) {

    /// Done and waived both count.
    public enum Status {
        OPENED,
        DONE,
        WAIVED
    }

    /// The latest answer to a question.
    ///
    /// @param tries how many times another answer was given
    public record Answer(List<String> given, boolean right, int tries) {

        public Answer {
            given = List.copyOf(given);
        }
    }

    static final StepProgress OPENED = new StepProgress(Status.OPENED, Map.of(), Optional.empty());

    public StepProgress {
        answers = Map.copyOf(answers);
    }

    /// Whether it counts as done.
    public boolean isSettled() {
        return status != Status.OPENED;
    }

    StepProgress settled(Status how, Instant at) {
        return new StepProgress(how, answers, Optional.of(at));
    }

    StepProgress unsettled() {
        return new StepProgress(Status.OPENED, answers, Optional.empty());
    }

    /// The same answer twice is one try: a double click or a retry changes nothing.
    StepProgress answered(String question, List<String> given, boolean right) {
        var before = Optional.ofNullable(answers.get(question));
        if (before.filter(answer -> answer.given().equals(given)).isPresent()) {
            return this;
        }
        var all = new TreeMap<>(answers);
        all.put(question, new Answer(given, right, before.map(Answer::tries).orElse(0) + 1));
        return new StepProgress(status, all, settledAt);
    }
}
