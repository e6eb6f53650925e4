package welvaren.cohort;

import static java.time.temporal.ChronoUnit.WEEKS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import welvaren.content.Catalogue;
import welvaren.content.Rhythm;
import welvaren.content.UnitRef;

/// With what a new cohort begins.
public sealed interface FirstPlan {

    /// A ready plan of the content: its units are mandatory and due at the end of their week or
    /// day, the others optional.
    ///
    /// @param key of the [Rhythm]
    record OfRhythm(String key) implements FirstPlan {}

    /// Some units, spread evenly over the weeks; the others are hidden.
    record Spread(List<UnitRef> units) implements FirstPlan {

        public Spread {
            units = List.copyOf(units);
        }
    }

    /// When each of the units of the plan is due. A unit that stands in it twice is due the last
    /// time.
    default Map<UnitRef, LocalDate> dueDays(
            Catalogue catalogue, LocalDate startsOn, LocalDate endsOn) {
        return switch (this) {
            case OfRhythm(var key) ->
                    catalogue
                            .teaching()
                            .rhythm(key)
                            .map(rhythm -> byRhythm(rhythm, startsOn))
                            .orElseGet(Map::of);
            case Spread(var units) -> spread(known(catalogue, units), startsOn, endsOn);
        };
    }

    /// The last day of a ready plan that begins on a day.
    static LocalDate endOf(Rhythm rhythm, LocalDate startsOn) {
        return rhythm.stretches().stream()
                .map(stretch -> lastDay(rhythm.pace(), startsOn, stretch.number()))
                .max(LocalDate::compareTo)
                .orElse(startsOn);
    }

    /// What those units are that the plan does not name.
    default Standing ofOthers() {
        return switch (this) {
            case OfRhythm _ -> Standing.OPTIONAL;
            case Spread _ -> Standing.HIDDEN;
        };
    }

    default Optional<String> rhythm() {
        return this instanceof OfRhythm(var key) ? Optional.of(key) : Optional.empty();
    }

    private static List<UnitRef> known(Catalogue catalogue, List<UnitRef> units) {
        return catalogue.units().stream().map(unit -> unit.ref()).filter(units::contains).toList();
    }

    private static Map<UnitRef, LocalDate> byRhythm(Rhythm rhythm, LocalDate startsOn) {
        var days = new LinkedHashMap<UnitRef, LocalDate>();
        for (var stretch : rhythm.stretches()) {
            for (var item : stretch.items()) {
                if (item instanceof Rhythm.Study(var unit)) {
                    days.put(unit, lastDay(rhythm.pace(), startsOn, stretch.number()));
                }
            }
        }
        return days;
    }

    private static LocalDate lastDay(Rhythm.Pace pace, LocalDate startsOn, int number) {
        return switch (pace) {
            case WEEK -> lastDayOfWeek(startsOn, number);
            case DAY -> workingDay(startsOn, number);
        };
    }

    private static LocalDate lastDayOfWeek(LocalDate startsOn, int number) {
        return FreeWeeks.weekOf(startsOn).plusWeeks(number).minusDays(1);
    }

    /// The first one is the day itself.
    private static LocalDate workingDay(LocalDate startsOn, int number) {
        var day = startsOn;
        for (var passed = 1; passed < number; passed++) {
            day = day.plusDays(1);
            while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
                day = day.plusDays(1);
            }
        }
        return day;
    }

    private static Map<UnitRef, LocalDate> spread(
            List<UnitRef> units, LocalDate startsOn, LocalDate endsOn) {
        var first = FreeWeeks.weekOf(startsOn);
        var weeks = (int) WEEKS.between(first, FreeWeeks.weekOf(endsOn)) + 1;
        var days = new LinkedHashMap<UnitRef, LocalDate>();
        for (var i = 0; i < units.size(); i++) {
            var week = Math.ceilDiv((i + 1) * weeks, units.size());
            var sunday = lastDayOfWeek(startsOn, week);
            days.put(units.get(i), sunday.isAfter(endsOn) ? endsOn : sunday);
        }
        return days;
    }
}
