package welvaren.cohort;

import static java.time.temporal.ChronoUnit.WEEKS;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import welvaren.content.UnitRef;
import welvaren.person.PersonId;

/// What a cohort does when.
///
/// @param role what the viewer is in the cohort
/// @param units every unit of the running content in its order, also hidden ones, with class-free
///   weeks counted but without extensions
/// @param proposals what learners proposed and a lecturer took up, the earliest first
/// @param extensions those that the viewer may see: all for who accompanies, otherwise her own
public record CohortPlan(
        Cohort cohort,
        CohortRole role,
        FreeWeeks freeWeeks,
        List<PlannedUnit> units,
        List<PlannedProposal> proposals,
        List<Extension> extensions) {

    /// Where a cohort is at some day.
    public sealed interface Moment {

        record NotBegun() implements Moment {}

        /// @param week which class week it is, from 1
        record InWeek(int week) implements Moment {}

        record InFreeWeek() implements Moment {}

        record Over() implements Moment {}
    }

    public CohortPlan {
        units = List.copyOf(units);
        proposals = List.copyOf(proposals);
        extensions = List.copyOf(extensions);
    }

    /// What counts for one participant: without hidden units, each due when it is for her. The
    /// viewer must be allowed to see her extensions, or they are left out.
    public List<PlannedUnit> unitsFor(PersonId person) {
        return units.stream()
                .filter(unit -> unit.standing() != Standing.HIDDEN)
                .map(unit -> unit.later(extraDays(person, unit.unit())))
                .toList();
    }

    /// What is due for one participant on some day, the earliest first.
    public List<PlannedUnit> dueFor(PersonId person) {
        return unitsFor(person).stream()
                .filter(unit -> unit.dueOn().isPresent())
                .sorted(Comparator.comparing(unit -> unit.dueOn().orElseThrow()))
                .toList();
    }

    /// An extension for one unit goes before one for all.
    private int extraDays(PersonId person, UnitRef unit) {
        return extensions.stream()
                .filter(extension -> extension.isFor(person, unit))
                .max(Comparator.comparing(extension -> extension.unit().isPresent()))
                .map(Extension::extraDays)
                .orElse(0);
    }

    public Optional<PlannedUnit> unit(UnitRef ref) {
        return units.stream().filter(unit -> unit.unit().equals(ref)).findFirst();
    }

    /// How many class weeks there are.
    public int weeks() {
        var first = FreeWeeks.weekOf(cohort.startsOn());
        var all = (int) WEEKS.between(first, FreeWeeks.weekOf(cohort.endsOn())) + 1;
        return Math.max(1, all - freeWeeks.before(cohort.endsOn().plusDays(1)));
    }

    public Moment at(LocalDate day) {
        if (day.isBefore(cohort.startsOn())) {
            return new Moment.NotBegun();
        } else if (day.isAfter(cohort.endsOn())) {
            return new Moment.Over();
        } else if (freeWeeks.holds(day)) {
            return new Moment.InFreeWeek();
        } else {
            var since = WEEKS.between(FreeWeeks.weekOf(cohort.startsOn()), FreeWeeks.weekOf(day));
            return new Moment.InWeek((int) since + 1 - freeWeeks.before(day));
        }
    }
}
