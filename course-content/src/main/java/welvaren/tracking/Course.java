package welvaren.tracking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortPlan;
import welvaren.cohort.FreeWeeks;
import welvaren.learning.Fraction;

/// What was planned against what was done, week after week, until now.
///
/// @param points the earliest first; empty before the cohort begins, or where nothing is mandatory
public record Course(List<Point> points) {

    /// How the cohort stood at the end of a day.
    ///
    /// @param week which class week it was, from 1; empty in a class-free one
    /// @param planned the share of the mandatory units that were due, the mean of all learners
    /// @param done the share that they had finished, of what is finished now
    public record Point(LocalDate day, Optional<Integer> week, Fraction planned, Fraction done) {}

    public Course {
        points = List.copyOf(points);
    }

    /// How it stands now.
    public Optional<Point> now() {
        return points.isEmpty() ? Optional.empty() : Optional.of(points.getLast());
    }

    static Course of(Snapshot snapshot) {
        var days = days(snapshot.plan().cohort(), snapshot.today());
        var whole = snapshot.rows().stream().mapToLong(LearnerRow::outOf).sum();
        if (days.isEmpty() || whole == 0) {
            return new Course(List.of());
        }
        var planned = counted(snapshot, days.size(), cell -> due(days, cell));
        var done = counted(snapshot, days.size(), cell -> finished(days, cell));
        var points = new ArrayList<Point>();
        for (var i = 0; i < days.size(); i++) {
            points.add(
                    new Point(
                            days.get(i),
                            week(snapshot, days.get(i)),
                            Fraction.of(planned[i], whole),
                            Fraction.of(done[i], whole)));
        }
        return new Course(points);
    }

    /// Each Sunday since the beginning, then today; after the end, the last day.
    private static List<LocalDate> days(Cohort cohort, LocalDate today) {
        var last = today.isAfter(cohort.endsOn()) ? cohort.endsOn() : today;
        var days = new ArrayList<LocalDate>();
        var sunday = FreeWeeks.weekOf(cohort.startsOn()).plusDays(6);
        for (var day = sunday; day.isBefore(last); day = day.plusWeeks(1)) {
            days.add(day);
        }
        if (!last.isBefore(cohort.startsOn())) {
            days.add(last);
        }
        return days;
    }

    /// At which point it was due; none where that is still to come.
    private static OptionalInt due(List<LocalDate> days, Cell cell) {
        return at(days, cell.planned().dueOn());
    }

    /// At which point it was finished. The last one is now: it has all that is finished.
    private static OptionalInt finished(List<LocalDate> days, Cell cell) {
        return cell.isDone()
                ? OptionalInt.of(at(days, cell.finishedOn()).orElse(days.size() - 1))
                : OptionalInt.empty();
    }

    private static OptionalInt at(List<LocalDate> days, Optional<LocalDate> day) {
        if (day.isEmpty()) {
            return OptionalInt.empty();
        }
        var found = Collections.binarySearch(days, day.get());
        var at = found < 0 ? -found - 1 : found;
        return at < days.size() ? OptionalInt.of(at) : OptionalInt.empty();
    }

    /// How many mandatory units of all learners had come so far, at each point.
    private static long[] counted(
            Snapshot snapshot, int points, Function<Cell, OptionalInt> pointOf) {
        var counts = new long[points];
        for (var row : snapshot.rows()) {
            for (var cell : row.cells()) {
                if (LearnerRow.counts(cell)) {
                    pointOf.apply(cell).ifPresent(point -> counts[point]++);
                }
            }
        }
        for (var i = 1; i < points; i++) {
            counts[i] += counts[i - 1];
        }
        return counts;
    }

    private static Optional<Integer> week(Snapshot snapshot, LocalDate day) {
        return snapshot.plan().at(day) instanceof CohortPlan.Moment.InWeek(var week)
                ? Optional.of(week)
                : Optional.empty();
    }
}
