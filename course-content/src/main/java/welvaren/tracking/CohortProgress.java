package welvaren.tracking;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortPeople;
import welvaren.cohort.CohortPeople.Fellow;
import welvaren.cohort.CohortPlan;
import welvaren.cohort.CohortPlans;
import welvaren.cohort.CohortRole;
import welvaren.cohort.Extension;
import welvaren.cohort.MyCohorts;
import welvaren.cohort.PlannedUnit;
import welvaren.cohort.Standing;
import welvaren.content.Catalogues;
import welvaren.content.UnitRef;
import welvaren.learning.Progress;
import welvaren.learning.Progress.InUnit;
import welvaren.person.PersonId;
import welvaren.person.Viewer;

/// How everybody in a cohort gets on, read at one moment in a few questions, however many they are.
@Component
public class CohortProgress {

    private final MyCohorts mine;
    private final CohortPeople people;
    private final CohortPlans plans;
    private final AttentionRules rules;
    private final Catalogues catalogues;
    private final Doings doings;

    CohortProgress(
            MyCohorts mine,
            CohortPeople people,
            CohortPlans plans,
            AttentionRules rules,
            Catalogues catalogues,
            Doings doings) {
        this.mine = mine;
        this.people = people;
        this.plans = plans;
        this.rules = rules;
        this.catalogues = catalogues;
        this.doings = doings;
    }

    /// All learners of a cohort, for who accompanies it; empty for everybody else.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Snapshot> of(Viewer viewer, UUID cohort) {
        return mine.one(viewer, cohort)
                .filter(found -> found.role().accompanies())
                .map(_ ->
                        snapshot(
                                viewer,
                                cohort,
                                people.of(viewer, cohort).stream()
                                        .filter(one -> one.role() == CohortRole.PARTICIPANT)
                                        .toList()));
    }

    /// Only one learner, for who accompanies the cohort and for herself; empty for everybody else.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Snapshot> of(Viewer viewer, UUID cohort, UUID person) {
        return people.participant(viewer, cohort, person)
                .map(learner -> snapshot(viewer, cohort, List.of(learner)));
    }

    private Snapshot snapshot(Viewer viewer, UUID cohort, List<Fellow> learners) {
        var plan = plans.of(viewer, cohort).orElseThrow();
        var thresholds = rules.in(plan.cohort().id());
        var units = plan.units().stream().filter(one -> one.standing() != Standing.HIDDEN).toList();
        return new Snapshot(
                plan, Cohort.today(), units, rows(plan, units, learners, thresholds), thresholds);
    }

    private List<LearnerRow> rows(
            CohortPlan plan,
            List<PlannedUnit> units,
            List<Fellow> learners,
            Thresholds thresholds) {
        var people = learners.stream().map(Fellow::id).toList();
        var content = content();
        var outOf = content.stream().collect(toMap(InUnit::unit, InUnit::outOf));
        var done = doings.inUnits(people, content);
        var seen = doings.lastSeen(people);
        var struggles = thresholds.failedTries().map(least -> struggles(people, least));
        var haveMoreTime = plan.extensions().stream().map(Extension::person).collect(toSet());
        return learners.stream()
                .map(learner -> {
                    var id = learner.id();
                    var due = haveMoreTime.contains(id) ? plan.unitsFor(id) : units;
                    return new LearnerRow(
                            learner,
                            cells(due, done.getOrDefault(id, Map.of()), outOf),
                            Optional.ofNullable(seen.get(id)),
                            struggles
                                    .map(found -> found.getOrDefault(id, List.of()))
                                    .orElseGet(List::of));
                })
                .toList();
    }

    private Map<PersonId, List<Reason.FailedTries>> struggles(List<PersonId> people, int least) {
        var since = Instant.now().minus(Duration.ofDays(Thresholds.LATELY));
        return doings.struggles(people, least, since);
    }

    /// What there is to do in each unit, as every page counts it.
    private List<InUnit> content() {
        return Progress.in(catalogues.current(), Map.of(), List.of()).modules().stream()
                .flatMap(module -> module.units().stream())
                .toList();
    }

    private static List<Cell> cells(
            List<PlannedUnit> due,
            Map<UnitRef, Doings.InOneUnit> done,
            Map<UnitRef, Integer> outOf) {
        var today = Cohort.today();
        return due.stream()
                .map(planned -> {
                    var begun = Optional.ofNullable(done.get(planned.unit()));
                    return Cell.of(
                            planned,
                            begun.isPresent(),
                            begun.map(Doings.InOneUnit::done).orElse(0),
                            outOf.getOrDefault(planned.unit(), 0),
                            begun.flatMap(Doings.InOneUnit::lastDoneOn),
                            today);
                })
                .toList();
    }
}
