package welvaren.tracking;

import java.time.LocalDate;
import java.util.Optional;
import welvaren.cohort.PlannedUnit;
import welvaren.learning.Fraction;

/// How far one learner is in one unit.
///
/// @param planned the unit, due when it is for her
/// @param begun whether she came to it
/// @param done how many of its required steps are done
/// @param outOf how many of them there are
/// @param lastDoneOn the day of the last one that she did
/// @param isLate whether it had to be finished and is not
public record Cell(
        PlannedUnit planned,
        boolean begun,
        int done,
        int outOf,
        Optional<LocalDate> lastDoneOn,
        boolean isLate) {

    /// What the cell says without any number.
    public enum State {
        NOT_BEGUN,
        PARTIAL,
        DONE
    }

    static Cell of(
            PlannedUnit planned,
            boolean begun,
            int done,
            int outOf,
            Optional<LocalDate> lastDoneOn,
            LocalDate today) {
        var late = done < outOf && planned.isPast(today);
        return new Cell(planned, begun, done, outOf, lastDoneOn, late);
    }

    public boolean isDone() {
        return done >= outOf;
    }

    public State state() {
        if (isDone()) {
            return State.DONE;
        }
        return begun ? State.PARTIAL : State.NOT_BEGUN;
    }

    /// In percent, rounded down: 100 means that nothing is left.
    public int percent() {
        return outOf == 0 ? 100 : Fraction.of(done, outOf).percent();
    }

    /// The day on which it was finished; empty as long as it is not.
    public Optional<LocalDate> finishedOn() {
        return isDone() ? lastDoneOn : Optional.empty();
    }
}
