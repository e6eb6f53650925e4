package welvaren.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import welvaren.content.Activity;
import welvaren.content.Catalogue;
import welvaren.content.CourseModule;
import welvaren.content.CourseUnit;
import welvaren.content.CourseUnit.UnitText;
import welvaren.content.Outcome;
import welvaren.content.Part;
import welvaren.content.UnitRef;

/// How far somebody is in everything there is to learn. Every number on a page comes from here.
///
/// What is not in the catalogue any more does not count; what somebody did there stays in her log.
///
/// @param places where she stopped, latest first
/// @param next the first required step that is not done: in the unit where she stopped last, else
///   in the units after it, else in those before; empty when all is done
public record Progress(
        List<ModuleProgress> modules, List<ResumePlace> places, Optional<StepRef> next) {

    /// How far a module is: the mean of its units.
    public record ModuleProgress(String key, Fraction share, List<InUnit> units) {

        public int percent() {
            return share.percent();
        }

        public boolean isDone() {
            return units.stream().allMatch(InUnit::isDone);
        }
    }

    /// How far a unit is, counted in required steps.
    ///
    /// @param steps all its steps in reading order
    public record InUnit(UnitRef unit, List<Step> steps) {

        public int done() {
            return (int) required().filter(Step::isSettled).count();
        }

        public int outOf() {
            return (int) required().count();
        }

        public Fraction share() {
            return Fraction.of(done(), outOf());
        }

        public int percent() {
            return share().percent();
        }

        public boolean isDone() {
            return next().isEmpty();
        }

        /// The first required step that is not done.
        public Optional<StepRef> next() {
            return required().filter(step -> !step.isSettled()).map(Step::ref).findFirst();
        }

        /// Whether a part of it and all that is required in the part are done.
        public boolean isDone(Part part) {
            return required().filter(step -> step.ref().isIn(part)).allMatch(Step::isSettled);
        }

        /// How many minutes the parts take of which something is not done yet.
        ///
        /// @param text of the unit, in the language that is shown
        public int minutesLeft(UnitText text) {
            return text.parts().stream()
                    .filter(part -> !isDone(part))
                    .mapToInt(Part::minutes)
                    .sum();
        }

        /// The outcomes of the unit that she showed: every activity that assesses them is done, or
        /// where none does, the unit.
        ///
        /// @param text of the unit, in any language
        public List<Outcome> reached(UnitText text) {
            return text.outcomes().stream().filter(outcome -> isReached(outcome, text)).toList();
        }

        private boolean isReached(Outcome outcome, UnitText text) {
            var assessing =
                    text.activities().stream()
                            .filter(one -> one.basics().assesses().contains(outcome.id()))
                            .toList();
            return assessing.isEmpty()
                    ? isDone()
                    : assessing.stream().allMatch(one -> isSettled(one.key()));
        }

        private boolean isSettled(String activity) {
            return steps.stream()
                    .filter(step -> step.ref().equals(StepRef.activity(unit, activity)))
                    .anyMatch(Step::isSettled);
        }

        private Stream<Step> required() {
            return steps.stream().filter(Step::required);
        }
    }

    /// A step of a unit, begun or not.
    public record Step(StepRef ref, boolean required, Optional<StepProgress> progress) {

        public boolean isSettled() {
            return progress.filter(StepProgress::isSettled).isPresent();
        }
    }

    /// What follows from the state of each step that was begun.
    public static Progress in(
            Catalogue catalogue, Map<StepRef, StepProgress> begun, List<ResumePlace> places) {
        var modules = catalogue.modules().stream().map(module -> progress(module, begun)).toList();
        var units = modules.stream().flatMap(module -> module.units().stream()).toList();
        return new Progress(modules, places, next(units, places));
    }

    public Optional<ModuleProgress> module(String key) {
        return modules.stream().filter(module -> module.key().equals(key)).findFirst();
    }

    public Optional<InUnit> unit(UnitRef ref) {
        return module(ref.module()).stream()
                .flatMap(module -> module.units().stream())
                .filter(unit -> unit.unit().equals(ref))
                .findFirst();
    }

    /// Where she stopped last in this unit.
    public Optional<ResumePlace> place(UnitRef unit) {
        return places.stream().filter(place -> place.step().unit().equals(unit)).findFirst();
    }

    private static ModuleProgress progress(CourseModule module, Map<StepRef, StepProgress> begun) {
        var units = module.units().stream().map(unit -> progress(unit, begun)).toList();
        var share = Fraction.mean(units.stream().map(InUnit::share).toList());
        return new ModuleProgress(module.key(), share, units);
    }

    private static InUnit progress(CourseUnit unit, Map<StepRef, StepProgress> begun) {
        var parts = unit.text().byLanguage().values().iterator().next().parts();
        var steps = parts.stream().flatMap(part -> steps(unit.ref(), part, begun)).toList();
        return new InUnit(unit.ref(), steps);
    }

    private static Stream<Step> steps(UnitRef unit, Part part, Map<StepRef, StepProgress> begun) {
        var ofPart = step(StepRef.part(unit, part.key()), true, begun);
        var ofActivities = part.activities().stream().map(activity -> step(unit, activity, begun));
        return Stream.concat(Stream.of(ofPart), ofActivities);
    }

    private static Step step(UnitRef unit, Activity activity, Map<StepRef, StepProgress> begun) {
        return step(StepRef.activity(unit, activity.key()), activity.required(), begun);
    }

    private static Step step(StepRef ref, boolean required, Map<StepRef, StepProgress> begun) {
        return new Step(ref, required, Optional.ofNullable(begun.get(ref)));
    }

    private static Optional<StepRef> next(List<InUnit> units, List<ResumePlace> places) {
        var last = places.stream().findFirst().map(place -> place.step().unit());
        var start = 0;
        for (var i = 0; i < units.size(); i++) {
            if (last.filter(units.get(i).unit()::equals).isPresent()) {
                start = i;
            }
        }
        var inOrder = new ArrayList<>(units.subList(start, units.size()));
        inOrder.addAll(units.subList(0, start));
        return inOrder.stream().flatMap(unit -> unit.next().stream()).findFirst();
    }
}
