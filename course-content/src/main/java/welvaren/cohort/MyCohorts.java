package welvaren.cohort;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.falseCondition;
import static welvaren.db.Tables.COHORT;
import static welvaren.db.Tables.ENROLMENT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Component;
import welvaren.person.NotAllowed;
import welvaren.person.Role;
import welvaren.person.Viewer;

/// Which cohorts somebody is in, and as what. Every question about a cohort begins here: who is not
/// in it, or is no longer, gets the answer of a cohort that does not exist.
@Component
public class MyCohorts {

    private static final int MOST = 200;

    private final DSLContext db;

    MyCohorts(DSLContext db) {
        this.db = db;
    }

    /// All of them, those that go on first and the latest of them first.
    public List<MyCohort> of(Viewer.SignedIn viewer) {
        return mine(viewer)
                .orderBy(COHORT.ARCHIVED_AT.isNotNull(), COHORT.STARTS_ON.desc(), COHORT.ID.desc())
                .limit(MOST)
                .fetch(mapping(MyCohort::new));
    }

    /// One of them; empty where she is not in it.
    public Optional<MyCohort> one(Viewer viewer, UUID cohort) {
        return mine(viewer).and(COHORT.UUID.eq(cohort)).fetchOptional(mapping(MyCohort::new));
    }

    /// Whether pages about cohorts are for her: she is in one, or may make one.
    public boolean concern(Viewer viewer) {
        return mayMake(viewer) || db.fetchExists(ENROLMENT, isIn(viewer));
    }

    /// Whether she may make one.
    public boolean mayMake(Viewer viewer) {
        return viewer.has(Role.LECTURER);
    }

    /// One that she leads.
    ///
    /// @throws NotAllowed for everybody else, and where there is none
    MyCohort led(Viewer viewer, UUID cohort) {
        return one(viewer, cohort)
                .filter(mine -> mine.role().leads())
                .orElseThrow(() -> new NotAllowed("leads no such cohort"));
    }

    /// One in which she accompanies others.
    ///
    /// @throws NotAllowed for everybody else, and where there is none
    MyCohort accompanied(Viewer viewer, UUID cohort) {
        return one(viewer, cohort)
                .filter(mine -> mine.role().accompanies())
                .orElseThrow(() -> new NotAllowed("accompanies no such cohort"));
    }

    private SelectConditionStep<Record3<Cohort, CohortRole, Instant>> mine(Viewer viewer) {
        return db.select(
                        Cohort.field(),
                        ENROLMENT.ROLE.convertFrom(CohortRole::ofWord),
                        ENROLMENT.JOINED_AT)
                .from(ENROLMENT)
                .join(COHORT)
                .on(COHORT.ID.eq(ENROLMENT.COHORT_ID))
                .where(isIn(viewer));
    }

    /// That a row of `enrolment` is the viewer's, and that she did not leave.
    public static Condition isIn(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Anonymous _ -> falseCondition();
            case Viewer.SignedIn person ->
                    ENROLMENT.PERSON_ID.eq(person.id()).and(ENROLMENT.LEFT_AT.isNull());
        };
    }
}
