package welvaren.cohort;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.collation;
import static org.jooq.impl.DSL.currentInstant;
import static welvaren.db.Tables.COHORT;
import static welvaren.db.Tables.ENROLMENT;
import static welvaren.db.Tables.UNIT_CLARITY;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.content.CourseUnitId;
import welvaren.content.Steps;
import welvaren.content.UnitRef;
import welvaren.language.Typed;
import welvaren.person.Viewer;

/// Whether a unit is clear to a learner, and if not, why: said at its end by who is in a cohort,
/// read by who accompanies her there. Nobody else sees it, and it counts for nothing.
@Component
public class Clarity {

    /// What she said last.
    public record Said(boolean clear, String because) {}

    /// What a participant said about a unit.
    public record Voice(UnitRef unit, String name, Said said) {}

    private record Row(CourseUnitId unit, String name, boolean clear, String because) {}

    /// Characters that a reason may have.
    public static final int LONGEST = 500;

    private static final int MOST = 5_000;

    private final DSLContext db;
    private final MyCohorts mine;
    private final Steps steps;

    Clarity(DSLContext db, MyCohorts mine, Steps steps) {
        this.db = db;
        this.mine = mine;
        this.steps = steps;
    }

    /// Whether anybody would read it: she is a participant of a cohort that goes on.
    public boolean isAsked(Viewer viewer) {
        return db.fetchExists(
                ENROLMENT.join(COHORT).on(COHORT.ID.eq(ENROLMENT.COHORT_ID)),
                MyCohorts.isIn(viewer)
                        .and(ENROLMENT.ROLE.eq(CohortRole.PARTICIPANT.word()))
                        .and(COHORT.ARCHIVED_AT.isNull()));
    }

    /// What she said about a unit.
    public Optional<Said> of(Viewer.SignedIn viewer, UnitRef unit) {
        return steps.unit(unit)
                .flatMap(id ->
                        db.select(UNIT_CLARITY.CLEAR, UNIT_CLARITY.BECAUSE)
                                .from(UNIT_CLARITY)
                                .where(UNIT_CLARITY.PERSON_ID.eq(viewer.id()))
                                .and(UNIT_CLARITY.COURSE_UNIT_ID.eq(id))
                                .fetchOptional(mapping(Said::new)));
    }

    /// She says it, in place of what she said before.
    @Transactional
    public void say(Viewer.SignedIn viewer, UnitRef unit, Said said) {
        var because = said.clear() ? "" : Typed.sound(said.because()).strip();
        steps.unit(unit)
                .ifPresent(id ->
                        db.insertInto(UNIT_CLARITY)
                                .set(UNIT_CLARITY.PERSON_ID, viewer.id())
                                .set(UNIT_CLARITY.COURSE_UNIT_ID, id)
                                .set(UNIT_CLARITY.CLEAR, said.clear())
                                .set(UNIT_CLARITY.BECAUSE, because)
                                .onConflict(UNIT_CLARITY.PERSON_ID, UNIT_CLARITY.COURSE_UNIT_ID)
                                .doUpdate()
                                .set(UNIT_CLARITY.CLEAR, said.clear())
                                .set(UNIT_CLARITY.BECAUSE, because)
                                .set(UNIT_CLARITY.TOLD_AT, currentInstant())
                                .execute());
    }

    /// What the participants of a cohort said, by unit and name.
    ///
    /// @throws welvaren.person.NotAllowed for who does not accompany it
    public List<Voice> voices(Viewer viewer, UUID cohort) {
        var id = mine.accompanied(viewer, cohort).cohort().id();
        var person = ENROLMENT.person();
        return db
                .select(
                        UNIT_CLARITY.COURSE_UNIT_ID,
                        person.NAME,
                        UNIT_CLARITY.CLEAR,
                        UNIT_CLARITY.BECAUSE)
                .from(UNIT_CLARITY)
                .join(ENROLMENT)
                .on(ENROLMENT.PERSON_ID.eq(UNIT_CLARITY.PERSON_ID))
                .where(ENROLMENT.COHORT_ID.eq(id))
                .and(ENROLMENT.ROLE.eq(CohortRole.PARTICIPANT.word()))
                .and(ENROLMENT.LEFT_AT.isNull())
                .orderBy(
                        UNIT_CLARITY.COURSE_UNIT_ID,
                        person.NAME.collate(collation("nl-BE-x-icu")),
                        person.ID)
                .limit(MOST)
                .fetch(mapping(Row::new))
                .stream()
                .flatMap(row ->
                        steps.unit(row.unit()).stream()
                                .map(unit ->
                                        new Voice(
                                                unit,
                                                row.name(),
                                                new Said(row.clear(), row.because()))))
                .toList();
    }
}
