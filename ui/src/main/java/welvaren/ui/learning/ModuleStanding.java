package welvaren.ui.learning;

import java.util.Optional;
import welvaren.content.CourseModule;
import welvaren.content.UnitRef;
import welvaren.learning.Progress;
import welvaren.learning.Progress.InUnit;
import welvaren.learning.Progress.ModuleProgress;
import welvaren.learning.ResumePlace;
import welvaren.learning.StepRef;

/// How far somebody is in one module, and where she goes on.
///
/// @param goOn where she stopped or, where nothing is begun, the first step; empty when all is done
record ModuleStanding(ModuleProgress far, boolean begun, Optional<StepRef> goOn) {

    static ModuleStanding of(CourseModule module, Progress progress) {
        var far = progress.module(module.key()).orElseThrow();
        var begun =
                far.units().stream()
                        .flatMap(unit -> unit.steps().stream())
                        .anyMatch(step -> step.progress().isPresent());
        return new ModuleStanding(far, begun, goOn(far, progress));
    }

    private static Optional<StepRef> goOn(ModuleProgress far, Progress progress) {
        return progress.places().stream()
                .map(ResumePlace::step)
                .filter(step -> isOpen(far, step.unit()))
                .findFirst()
                .or(() -> progress.next().filter(step -> isOpen(far, step.unit())))
                .or(() -> far.units().stream().flatMap(unit -> unit.next().stream()).findFirst());
    }

    private static boolean isOpen(ModuleProgress far, UnitRef ref) {
        return far.units().stream().anyMatch(unit -> unit.unit().equals(ref) && !unit.isDone());
    }

    InUnit unit(UnitRef ref) {
        return far.units().stream()
                .filter(unit -> unit.unit().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    boolean isHere(UnitRef unit) {
        return goOn.filter(step -> step.unit().equals(unit)).isPresent();
    }

    long unitsDone() {
        return far.units().stream().filter(InUnit::isDone).count();
    }
}
