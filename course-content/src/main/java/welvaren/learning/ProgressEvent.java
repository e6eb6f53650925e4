package welvaren.learning;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import welvaren.content.UnitRef;

/// Something that happened while learning. Events are never changed or deleted.
public sealed interface ProgressEvent extends Serializable {

    UnitRef unit();

    Instant at();

    /// Something that happened to one step.
    sealed interface OfStep extends ProgressEvent {

        StepRef step();

        @Override
        default UnitRef unit() {
            return step().unit();
        }
    }

    /// She came to see it.
    record Opened(StepRef step, Instant at) implements OfStep {}

    /// She answered a question of a quiz.
    ///
    /// @param right whether the answer was right by the content of that moment
    record Answered(StepRef step, String question, List<String> answer, boolean right, Instant at)
            implements OfStep {

        public Answered {
            answer = List.copyOf(answer);
        }
    }

    /// It was done, by her word or because the last question was answered.
    record Completed(StepRef step, Instant at) implements OfStep {}

    /// It turned out not to be done.
    record Unmarked(StepRef step, Instant at) implements OfStep {}

    /// She need not do it; it counts as done.
    record Waived(StepRef step, Instant at) implements OfStep {}

    /// She starts this step afresh.
    record StepReset(StepRef step, Instant at) implements OfStep {}

    /// She starts the whole unit afresh.
    record UnitReset(UnitRef unit, Instant at) implements ProgressEvent {}
}
