package welvaren.learning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import welvaren.learning.ProgressEvent.Answered;
import welvaren.learning.ProgressEvent.Completed;
import welvaren.learning.ProgressEvent.OfStep;
import welvaren.learning.ProgressEvent.Opened;
import welvaren.learning.ProgressEvent.StepReset;
import welvaren.learning.ProgressEvent.UnitReset;
import welvaren.learning.ProgressEvent.Unmarked;
import welvaren.learning.ProgressEvent.Waived;

/// What somebody did as a guest, added to what she did before when she was signed in. It may add to
/// that but never takes anything away: where she had begun a step already, unmarking it or starting
/// afresh as a guest counts only for what she did as a guest.
final class Earlier {

    private Earlier() {}

    static Advance addedTo(Advance own, List<? extends ProgressEvent> earlier) {
        var begun = own.progress().steps().keySet();
        var events = ofSteps(earlier);
        var advance = own;
        for (var i = 0; i < events.size(); i++) {
            var event = events.get(i);
            var later = events.subList(i + 1, events.size());
            if (!begun.contains(event.step()) || lasts(event, later)) {
                advance = advance.by(event);
            }
        }
        return advance;
    }

    /// The events with each reset of the unit as a reset of the steps that it takes back.
    private static List<OfStep> ofSteps(List<? extends ProgressEvent> earlier) {
        var seen = new LinkedHashSet<StepRef>();
        var events = new ArrayList<OfStep>();
        for (var event : earlier) {
            switch (event) {
                case UnitReset reset -> resets(seen, reset).forEach(events::add);
                case OfStep ofStep -> {
                    seen.add(ofStep.step());
                    events.add(ofStep);
                }
            }
        }
        return events;
    }

    private static Stream<StepReset> resets(Set<StepRef> steps, UnitReset reset) {
        return steps.stream().map(step -> new StepReset(step, reset.at()));
    }

    private static boolean lasts(OfStep event, List<OfStep> later) {
        return switch (event) {
            case Opened _, Answered _ -> true;
            case Completed _, Waived _ ->
                    later.stream().noneMatch(next -> takesBack(next, event.step()));
            case Unmarked _, StepReset _ -> false;
        };
    }

    private static boolean takesBack(OfStep event, StepRef step) {
        return event.step().equals(step)
                && (event instanceof Unmarked || event instanceof StepReset);
    }
}
