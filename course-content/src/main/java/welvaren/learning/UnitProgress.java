package welvaren.learning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import welvaren.learning.ProgressEvent.Answered;
import welvaren.learning.ProgressEvent.Completed;
import welvaren.learning.ProgressEvent.OfStep;
import welvaren.learning.ProgressEvent.Opened;
import welvaren.learning.ProgressEvent.StepReset;
import welvaren.learning.ProgressEvent.UnitReset;
import welvaren.learning.ProgressEvent.Unmarked;
import welvaren.learning.ProgressEvent.Waived;
import welvaren.learning.StepProgress.Status;

/// How far a learner is in one unit: nothing but what follows from the events, in their order.
///
/// This is the only place that says what an event does. It knows no content, so that an edit of the
/// files never changes what somebody did.
public record UnitProgress(Map<StepRef, StepProgress> steps) {

    public static final UnitProgress NONE = new UnitProgress(Map.of());

    public UnitProgress {
        steps = Map.copyOf(steps);
    }

    /// The state after these events.
    public static UnitProgress of(List<? extends ProgressEvent> events) {
        var progress = NONE;
        for (var event : events) {
            progress = progress.after(event);
        }
        return progress;
    }

    /// The state after one more event; equal to this one when the event says nothing new.
    public UnitProgress after(ProgressEvent event) {
        return switch (event) {
            case UnitReset _ -> NONE;
            case OfStep ofStep -> with(ofStep.step(), after(ofStep));
        };
    }

    public Optional<StepProgress> step(StepRef step) {
        return Optional.ofNullable(steps.get(step));
    }

    private Optional<StepProgress> after(OfStep event) {
        var before = step(event.step());
        var seen = before.orElse(StepProgress.OPENED);
        return switch (event) {
            case Opened _ -> Optional.of(seen);
            case Answered(_, var question, var answer, var right, _) ->
                    Optional.of(seen.answered(question, answer, right));
            case Completed(_, var at) ->
                    Optional.of(
                            seen.status() == Status.DONE ? seen : seen.settled(Status.DONE, at));
            case Waived(_, var at) ->
                    Optional.of(seen.isSettled() ? seen : seen.settled(Status.WAIVED, at));
            case Unmarked _ -> before.map(StepProgress::unsettled);
            case StepReset _ -> Optional.empty();
        };
    }

    private UnitProgress with(StepRef step, Optional<StepProgress> progress) {
        var all = new HashMap<>(steps);
        progress.ifPresentOrElse(now -> all.put(step, now), () -> all.remove(step));
        return new UnitProgress(all);
    }
}
