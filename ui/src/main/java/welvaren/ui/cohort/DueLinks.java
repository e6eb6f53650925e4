package welvaren.ui.cohort;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortPlan;
import welvaren.cohort.PlannedUnit;
import welvaren.content.Catalogue;
import welvaren.language.Language;
import welvaren.learning.Progress;
import welvaren.learning.Progress.InUnit;
import welvaren.person.PersonId;
import welvaren.ui.design.RuledHeading;

/// Links to what is due next in somebody's cohorts, for her home.
public class DueLinks extends Section {

    private static final int MOST = 4;

    private record Next(CohortPlan plan, PlannedUnit unit) {}

    private DueLinks(List<Next> next, Catalogue catalogue, Language language) {
        var list = new OrderedList();
        list.addClassName("agenda");
        var today = Cohort.today();
        next.forEach(one ->
                list.add(
                        new DueItem(
                                one.unit(),
                                catalogue,
                                DueItem.State.of(one.unit(), false, today),
                                language)));
        add(new RuledHeading(getTranslation("home.due")), list);
        next.stream()
                .map(one -> one.plan().cohort())
                .distinct()
                .forEach(cohort -> {
                    var all =
                            new Anchor(
                                    CohortLinks.agenda(cohort.uuid()),
                                    getTranslation("home.due.all", cohort.name()));
                    all.addClassName("more");
                    add(all);
                });
    }

    /// Empty where nothing is due that she has not done.
    public static Optional<DueLinks> of(
            List<CohortPlan> plans,
            PersonId person,
            Progress progress,
            Catalogue catalogue,
            Language language) {
        var done =
                progress.modules().stream()
                        .flatMap(module -> module.units().stream())
                        .filter(InUnit::isDone)
                        .map(InUnit::unit)
                        .collect(toSet());
        var next =
                plans.stream()
                        .flatMap(plan ->
                                plan.dueFor(person).stream().map(unit -> new Next(plan, unit)))
                        .filter(one -> !done.contains(one.unit().unit()))
                        .sorted(comparing(one -> one.unit().dueOn().orElseThrow()))
                        .limit(MOST)
                        .toList();
        return next.isEmpty()
                ? Optional.empty()
                : Optional.of(new DueLinks(next, catalogue, language));
    }
}
