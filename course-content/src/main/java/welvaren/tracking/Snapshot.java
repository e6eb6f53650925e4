package welvaren.tracking;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortPlan;
import welvaren.cohort.FreeWeeks;
import welvaren.cohort.PlannedUnit;
import welvaren.cohort.Standing;

/// How a cohort stands at one moment. The sentence, the chart, the table and the names of who may
/// need somebody are all computed of this one thing, so they cannot disagree.
///
/// @param units the columns: what is not hidden, in the order of the content, due as for everybody
/// @param rows the learners whom the viewer may see, by name
/// @param thresholds from when somebody needs attention
public record Snapshot(
        CohortPlan plan,
        LocalDate today,
        List<PlannedUnit> units,
        List<LearnerRow> rows,
        Thresholds thresholds) {

    public Snapshot {
        units = List.copyOf(units);
        rows = List.copyOf(rows);
    }

    /// How many have nothing that is due and unfinished.
    public int onSchedule() {
        return (int) rows.stream().filter(LearnerRow::isOnSchedule).count();
    }

    /// What was planned against what was done, until now.
    public Course course() {
        return Course.of(this);
    }

    public Optional<LearnerRow> row(UUID learner) {
        return rows.stream().filter(row -> row.learner().uuid().equals(learner)).findFirst();
    }

    /// Who may need somebody, by name: they are not compared with each other.
    public List<Flag> flags() {
        return rows.stream()
                .map(row -> new Flag(row.learner(), reasons(row)))
                .filter(flag -> !flag.reasons().isEmpty())
                .toList();
    }

    /// Every reason why a learner may need somebody.
    public List<Reason> reasons(LearnerRow row) {
        var reasons = new ArrayList<Reason>();
        notSeen(row).ifPresent(reasons::add);
        lateUnits(row).ifPresent(reasons::add);
        reasons.addAll(row.struggles());
        return reasons;
    }

    private Optional<Reason> lateUnits(LearnerRow row) {
        return thresholds
                .lateUnits()
                .filter(least -> row.late() >= least)
                .map(_ ->
                        new Reason.LateUnits(
                                row.late(),
                                row.cells().stream()
                                        .filter(Cell::isLate)
                                        .flatMap(cell -> cell.planned().dueOn().stream())
                                        .min(Comparator.naturalOrder())
                                        .orElseThrow()));
    }

    /// Nobody is missed in a class-free week, outside the time of the cohort, or when she has
    /// finished everything.
    private Optional<Reason> notSeen(LearnerRow row) {
        var cohort = plan.cohort();
        var isQuiet =
                plan.freeWeeks().holds(today)
                        || today.isBefore(cohort.startsOn())
                        || today.isAfter(cohort.endsOn())
                        || hasNothingLeft(row);
        var last = row.lastSeen().map(Cohort::day);
        var days = daysSince(latest(row, last));
        return thresholds
                .daysNotSeen()
                .filter(least -> !isQuiet && days >= least)
                .map(_ -> new Reason.NotSeen(last, days));
    }

    private static boolean hasNothingLeft(LearnerRow row) {
        return row.cells().stream()
                .filter(cell -> cell.planned().standing() == Standing.MANDATORY)
                .allMatch(Cell::isDone);
    }

    /// She is not missed for the days before she came into the cohort, or before it began.
    private LocalDate latest(LearnerRow row, Optional<LocalDate> last) {
        return Stream.concat(
                        last.stream(),
                        Stream.of(plan.cohort().startsOn(), Cohort.day(row.learner().joinedAt())))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// How many days went by, without those in class-free weeks.
    private int daysSince(LocalDate day) {
        var free =
                plan.freeWeeks().mondays().stream()
                        .mapToLong(monday -> freeDays(monday, day))
                        .sum();
        return (int) (DAYS.between(day, today) - free);
    }

    private long freeDays(LocalDate monday, LocalDate since) {
        var first = monday.isAfter(since) ? monday : since.plusDays(1);
        var end = monday.plusWeeks(1);
        var last = end.isAfter(today) ? today.plusDays(1) : end;
        return FreeWeeks.weekOf(first).equals(monday) ? Math.max(0, DAYS.between(first, last)) : 0;
    }
}
