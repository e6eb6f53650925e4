package welvaren.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import welvaren.cohort.CohortPeople.Fellow;
import welvaren.cohort.Standing;
import welvaren.learning.Fraction;

/// How one learner of a cohort gets on.
///
/// @param cells one for each unit that is not hidden, in the order of the content
/// @param lastSeen when she last learned something; empty when she never did
/// @param struggles the questions that she answered wrong lately, as often as the rule asks
public record LearnerRow(
        Fellow learner,
        List<Cell> cells,
        Optional<Instant> lastSeen,
        List<Reason.FailedTries> struggles) {

    public LearnerRow {
        cells = List.copyOf(cells);
        struggles = List.copyOf(struggles);
    }

    /// Nothing that is due is unfinished.
    public boolean isOnSchedule() {
        return cells.stream().noneMatch(Cell::isLate);
    }

    public int late() {
        return (int) cells.stream().filter(Cell::isLate).count();
    }

    /// How many of the mandatory units she finished.
    public int finished() {
        return (int) cells.stream().filter(LearnerRow::counts).filter(Cell::isDone).count();
    }

    /// How many mandatory units there are.
    public int outOf() {
        return (int) cells.stream().filter(LearnerRow::counts).count();
    }

    public Fraction share() {
        return Fraction.of(finished(), outOf());
    }

    static boolean counts(Cell cell) {
        return cell.planned().standing() == Standing.MANDATORY;
    }
}
