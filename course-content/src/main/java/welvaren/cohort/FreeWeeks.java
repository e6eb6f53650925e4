package welvaren.cohort;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/// The class-free weeks of a cohort, and how they move what is due: a day is planned as if there
/// were none, and moves on by a week for each that lies before it or over it.
///
/// @param mondays their first days, in order
public record FreeWeeks(List<LocalDate> mondays) {

    public FreeWeeks {
        mondays = List.copyOf(new TreeSet<>(mondays));
        if (mondays.stream().anyMatch(day -> day.getDayOfWeek() != MONDAY)) {
            throw new IllegalArgumentException("A week begins on a Monday");
        }
    }

    /// The Monday of the week in which a day is.
    public static LocalDate weekOf(LocalDate day) {
        return day.with(previousOrSame(MONDAY));
    }

    /// The day on which something is really due.
    public LocalDate moved(LocalDate planned) {
        var day = planned;
        for (var monday : mondays) {
            if (!monday.isAfter(day)) {
                day = day.plusWeeks(1);
            }
        }
        return day;
    }

    /// The other way round of [#moved]. A day within a class-free week becomes the same day of the
    /// week after.
    public LocalDate planned(LocalDate real) {
        var day = real;
        for (var monday : mondays.reversed()) {
            if (!day.isBefore(monday.plusWeeks(1))) {
                day = day.minusWeeks(1);
            }
        }
        return day;
    }

    public boolean holds(LocalDate day) {
        return mondays.contains(weekOf(day));
    }

    /// How many of them begin before a day.
    int before(LocalDate day) {
        return (int) mondays.stream().filter(monday -> monday.isBefore(day)).count();
    }

    /// Only those that begin in the weeks between two days, these included.
    FreeWeeks within(LocalDate first, LocalDate last) {
        return new FreeWeeks(
                mondays.stream()
                        .filter(monday -> !monday.isBefore(weekOf(first)) && !monday.isAfter(last))
                        .toList());
    }
}
