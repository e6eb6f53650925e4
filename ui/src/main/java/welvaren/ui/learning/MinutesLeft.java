package welvaren.ui.learning;

import welvaren.content.CourseUnit;
import welvaren.content.Part;
import welvaren.language.Language;
import welvaren.learning.Progress;
import welvaren.learning.Progress.InUnit;
import welvaren.learning.StepRef;

/// How long the rest of a unit takes: the parts of which something is not done yet.
record MinutesLeft(CourseUnit unit, InUnit far) {

    int in(Language language) {
        return unit.text().in(language).parts().stream()
                .filter(part -> !isDone(part))
                .mapToInt(Part::minutes)
                .sum();
    }

    /// Whether the part and all that is required in it are done.
    boolean isDone(Part part) {
        return far.steps().stream()
                .filter(step -> step.required() && holds(part, step.ref()))
                .allMatch(Progress.Step::isSettled);
    }

    private static boolean holds(Part part, StepRef step) {
        return switch (step.kind()) {
            case PART -> part.key().equals(step.key());
            case ACTIVITY ->
                    part.activities().stream().anyMatch(one -> one.key().equals(step.key()));
        };
    }
}
