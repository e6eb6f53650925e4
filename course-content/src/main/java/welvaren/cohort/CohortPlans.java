package welvaren.cohort;

import static java.util.stream.Collectors.groupingBy;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static welvaren.db.Tables.CLASS_FREE_WEEK;
import static welvaren.db.Tables.COHORT;
import static welvaren.db.Tables.ENROLMENT;
import static welvaren.db.Tables.EXTENSION;
import static welvaren.db.Tables.PLANNED_PROPOSAL;
import static welvaren.db.Tables.PLANNED_UNIT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import welvaren.content.Catalogue;
import welvaren.content.Catalogues;
import welvaren.content.CourseUnitId;
import welvaren.content.Steps;
import welvaren.content.UnitRef;
import welvaren.person.PersonId;
import welvaren.person.Viewer;

/// The plans of the cohorts that somebody is in.
@Component
public class CohortPlans {

    private record Planned(CourseUnitId unit, Standing standing, Optional<LocalDate> dueOn) {}

    /// @param unit empty for all units
    private record Granted(
            UUID uuid, PersonId person, Optional<CourseUnitId> unit, int days, String reason) {}

    private final DSLContext db;
    private final Catalogues catalogues;
    private final Steps steps;

    CohortPlans(DSLContext db, Catalogues catalogues, Steps steps) {
        this.db = db;
        this.catalogues = catalogues;
        this.steps = steps;
    }

    /// The plan of one cohort; empty for who is not in it.
    public Optional<CohortPlan> of(Viewer viewer, UUID cohort) {
        return plans(MyCohorts.isIn(viewer).and(COHORT.UUID.eq(cohort))).stream().findFirst();
    }

    /// The plans of all cohorts that go on and in which she is a participant.
    public List<CohortPlan> of(Viewer.SignedIn viewer) {
        return plans(
                MyCohorts.isIn(viewer)
                        .and(ENROLMENT.ROLE.eq(CohortRole.PARTICIPANT.word()))
                        .and(COHORT.ARCHIVED_AT.isNull()));
    }

    /// The plans of all cohorts that go on and that she is in, as whatever.
    public List<CohortPlan> all(Viewer.SignedIn viewer) {
        return plans(MyCohorts.isIn(viewer).and(COHORT.ARCHIVED_AT.isNull()));
    }

    private List<CohortPlan> plans(Condition whose) {
        var catalogue = catalogues.current();
        return db.select(
                        Cohort.field(),
                        ENROLMENT.ROLE.convertFrom(CohortRole::ofWord),
                        freeWeeks(),
                        units(catalogue),
                        proposals(),
                        extensions())
                .from(ENROLMENT)
                .join(COHORT)
                .on(COHORT.ID.eq(ENROLMENT.COHORT_ID))
                .where(whose)
                .orderBy(COHORT.STARTS_ON.desc(), COHORT.ID.desc())
                .fetch(mapping(CohortPlans::plan));
    }

    private static CohortPlan plan(
            Cohort cohort,
            CohortRole role,
            List<LocalDate> free,
            List<PlannedUnit> units,
            List<PlannedProposal> proposals,
            List<Extension> extensions) {
        var weeks = new FreeWeeks(free);
        var moved = units.stream().map(unit -> unit.moved(weeks)).toList();
        return new CohortPlan(cohort, role, weeks, moved, proposals, extensions);
    }

    private static Field<List<LocalDate>> freeWeeks() {
        var weeks =
                select(CLASS_FREE_WEEK.MONDAY_ON)
                        .from(CLASS_FREE_WEEK)
                        .where(CLASS_FREE_WEEK.COHORT_ID.eq(COHORT.ID));
        return multiset(weeks).convertFrom(rows -> rows.map(row -> row.value1()));
    }

    private Field<List<PlannedUnit>> units(Catalogue catalogue) {
        var planned =
                select(
                                PLANNED_UNIT.COURSE_UNIT_ID,
                                PLANNED_UNIT.STANDING.convertFrom(Standing::ofWord),
                                PLANNED_UNIT.DUE_ON.convertFrom(Optional::ofNullable))
                        .from(PLANNED_UNIT)
                        .where(PLANNED_UNIT.COHORT_ID.eq(COHORT.ID));
        return multiset(planned)
                .convertFrom(rows -> units(catalogue, rows.map(mapping(Planned::new))));
    }

    private static Field<List<PlannedProposal>> proposals() {
        var planned =
                select(
                                PLANNED_PROPOSAL.UUID,
                                PLANNED_PROPOSAL.KIND.convertFrom(ProposalKind::ofWord),
                                PLANNED_PROPOSAL.BODY,
                                CohortPeople.nameOf(
                                        PLANNED_PROPOSAL.PERSON_ID, PLANNED_PROPOSAL.COHORT_ID),
                                PLANNED_PROPOSAL.PLANNED_ON)
                        .from(PLANNED_PROPOSAL)
                        .where(PLANNED_PROPOSAL.COHORT_ID.eq(COHORT.ID))
                        .orderBy(PLANNED_PROPOSAL.PLANNED_ON, PLANNED_PROPOSAL.ID);
        return multiset(planned).convertFrom(rows -> rows.map(mapping(PlannedProposal::new)));
    }

    /// Who accompanies sees all of them, a participant her own.
    private Field<List<Extension>> extensions() {
        var person = EXTENSION.person();
        var accompanies = ENROLMENT.ROLE.ne(CohortRole.PARTICIPANT.word());
        var seen =
                select(
                                EXTENSION.UUID,
                                person.ID,
                                EXTENSION.COURSE_UNIT_ID.convertFrom(Optional::ofNullable),
                                EXTENSION.EXTRA_DAYS,
                                EXTENSION.REASON)
                        .from(EXTENSION)
                        .where(EXTENSION.COHORT_ID.eq(COHORT.ID))
                        .and(accompanies.or(EXTENSION.PERSON_ID.eq(ENROLMENT.PERSON_ID)))
                        .orderBy(EXTENSION.ID);
        return multiset(seen)
                .convertFrom(rows ->
                        rows.map(mapping(Granted::new)).stream()
                                .flatMap(granted -> extension(granted).stream())
                                .toList());
    }

    /// Empty where its unit is retired.
    private Optional<Extension> extension(Granted granted) {
        var unit = granted.unit().flatMap(steps::unit);
        return unit.isEmpty() && granted.unit().isPresent()
                ? Optional.empty()
                : Optional.of(
                        new Extension(
                                granted.uuid(),
                                granted.person(),
                                unit,
                                granted.days(),
                                granted.reason()));
    }

    /// All units of the running content. What came after the plan was made is what all others of
    /// its module are; where these differ, it is optional.
    private List<PlannedUnit> units(Catalogue catalogue, List<Planned> planned) {
        var known = new HashMap<UnitRef, PlannedUnit>();
        for (var row : planned) {
            steps.unit(row.unit())
                    .ifPresent(ref ->
                            known.put(ref, new PlannedUnit(ref, row.standing(), row.dueOn())));
        }
        var units = new ArrayList<PlannedUnit>();
        for (var module : catalogue.modules()) {
            for (var unit : module.units()) {
                var ref = unit.ref();
                units.add(
                        Optional.ofNullable(known.get(ref))
                                .orElseGet(() ->
                                        new PlannedUnit(
                                                ref,
                                                likeOthers(module.key(), known),
                                                Optional.empty())));
            }
        }
        return units;
    }

    private static Standing likeOthers(String module, Map<UnitRef, PlannedUnit> known) {
        var standings =
                known.values().stream()
                        .filter(unit -> unit.unit().module().equals(module))
                        .collect(groupingBy(PlannedUnit::standing))
                        .keySet();
        return standings.size() == 1 ? standings.iterator().next() : Standing.OPTIONAL;
    }
}
