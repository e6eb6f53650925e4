package welvaren.feedback;

import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.selectCount;
import static welvaren.db.Tables.FEEDBACK;
import static welvaren.db.Tables.HAND_IN;
import static welvaren.db.Tables.HAND_IN_VERSION;
import static welvaren.db.Tables.WRITTEN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortId;
import welvaren.cohort.CohortPlan;
import welvaren.cohort.CohortPlans;
import welvaren.cohort.MyCohort;
import welvaren.cohort.Standing;
import welvaren.content.Catalogues;
import welvaren.content.UnitRef;
import welvaren.feedback.MySheet.HandedIn;
import welvaren.learning.StepRef;
import welvaren.learning.StepRows;
import welvaren.person.PersonId;
import welvaren.person.Viewer;

/// What a participant can hand in, and where it stands.
@Component
public class MySheets {

    private final DSLContext db;
    private final Inside inside;
    private final CohortPlans plans;
    private final Catalogues catalogues;

    MySheets(DSLContext db, Inside inside, CohortPlans plans, Catalogues catalogues) {
        this.db = db;
        this.inside = inside;
        this.plans = plans;
        this.catalogues = catalogues;
    }

    /// All worksheets of the plan in the order of the content; none for who is no participant.
    public List<MySheet> of(Viewer.SignedIn viewer, UUID cohort) {
        return inside.asParticipant(viewer, cohort)
                .map(mine -> sheets(viewer, mine))
                .orElseGet(List::of);
    }

    /// The cohorts that go on in which she can hand in worksheets of a unit.
    public List<Cohort> takenBy(Viewer.SignedIn viewer, UnitRef unit) {
        return plans.of(viewer).stream()
                .filter(plan ->
                        plan.unit(unit)
                                .filter(planned -> planned.standing() != Standing.HIDDEN)
                                .isPresent())
                .map(CohortPlan::cohort)
                .toList();
    }

    private List<MySheet> sheets(Viewer.SignedIn viewer, MyCohort mine) {
        var begun = begun(viewer.id());
        var handedIn = handedIn(viewer.id(), mine.cohort().id());
        var sheets = new ArrayList<MySheet>();
        for (var unit :
                plans.of(viewer, mine.cohort().uuid()).orElseThrow().unitsFor(viewer.id())) {
            catalogues.current().unit(unit.unit()).map(Handable::in).stream()
                    .flatMap(List::stream)
                    .map(sheet ->
                            new MySheet(
                                    sheet,
                                    unit.dueOn(),
                                    begun.contains(sheet),
                                    Optional.ofNullable(handedIn.get(sheet))))
                    .forEach(sheets::add);
        }
        return sheets;
    }

    private Set<StepRef> begun(PersonId person) {
        return db.selectDistinct(StepRows.refOf(WRITTEN.step()))
                .from(WRITTEN)
                .where(WRITTEN.PERSON_ID.eq(person))
                .and(WRITTEN.BODY.ne(""))
                .fetchSet(row -> row.value1());
    }

    private Map<StepRef, HandedIn> handedIn(PersonId person, CohortId cohort) {
        var version = HAND_IN_VERSION;
        return db
                .select(
                        StepRows.refOf(HAND_IN.step()),
                        HAND_IN.UUID,
                        version.NUMBER,
                        version.HANDED_IN_AT,
                        version.VERDICT,
                        version.ANSWERED_AT,
                        selectCount()
                                .from(FEEDBACK)
                                .where(FEEDBACK.VERSION_ID.eq(version.ID))
                                .asField())
                .from(HAND_IN)
                .join(version)
                .on(version.HAND_IN_ID.eq(HAND_IN.ID))
                .where(HAND_IN.PERSON_ID.eq(person))
                .and(HAND_IN.COHORT_ID.eq(cohort))
                .and(HandInRows.isLatest(version))
                .fetch()
                .stream()
                .collect(
                        toMap(
                                row -> row.value1(),
                                row ->
                                        new HandedIn(
                                                row.value2(),
                                                row.value3(),
                                                Stand.of(row.value4(), row.value5(), row.value6()),
                                                (int) row.value7())));
    }
}
