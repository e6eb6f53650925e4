package welvaren.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import welvaren.content.UnitRef;
import welvaren.person.PersonId;

/// Something that stands in the agenda of a cohort, on a whole day.
public sealed interface AgendaItem {

    LocalDate day();

    record Begins(LocalDate day) implements AgendaItem {}

    /// A unit is to be finished by the end of the day.
    record Due(LocalDate day, UnitRef unit) implements AgendaItem {}

    /// What a learner proposed is talked about.
    record Proposed(LocalDate day, PlannedProposal proposal) implements AgendaItem {}

    /// No classes from this Monday to the Sunday after it.
    record ClassFreeWeek(LocalDate day) implements AgendaItem {}

    record Ends(LocalDate day) implements AgendaItem {}

    /// The agenda of one person in a cohort, the earliest first.
    static List<AgendaItem> of(CohortPlan plan, PersonId person) {
        var items = new ArrayList<AgendaItem>();
        items.add(new Begins(plan.cohort().startsOn()));
        plan.freeWeeks().mondays().forEach(monday -> items.add(new ClassFreeWeek(monday)));
        plan.dueFor(person)
                .forEach(unit -> items.add(new Due(unit.dueOn().orElseThrow(), unit.unit())));
        plan.proposals().forEach(one -> items.add(new Proposed(one.day(), one)));
        items.add(new Ends(plan.cohort().endsOn()));
        return items.stream().sorted(Comparator.comparing(AgendaItem::day)).toList();
    }
}
