package welvaren.exchange;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static welvaren.db.Tables.COHORT;
import static welvaren.db.Tables.ENROLMENT;
import static welvaren.db.Tables.POST;
import static welvaren.db.Tables.THREAD;

import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record9;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Component;
import welvaren.cohort.CohortId;
import welvaren.cohort.CohortRole;
import welvaren.cohort.MyCohorts;
import welvaren.person.NotAllowed;
import welvaren.person.Viewer;

/// Who may enter which thread: who is in its cohort now. For everybody else there is no such
/// thread.
@Component
class Entries {

    private final DSLContext db;

    Entries(DSLContext db) {
        this.db = db;
    }

    Optional<Entry> of(Viewer viewer, UUID thread) {
        return found(viewer, THREAD.UUID.eq(thread)).fetchOptional(mapping(Entry::new));
    }

    /// To change something in it: until the end of the transaction nobody else does.
    ///
    /// @throws NotAllowed where she may not enter it
    Entry locked(Viewer viewer, UUID thread) {
        return locked(viewer, THREAD.UUID.eq(thread));
    }

    /// The thread of a post, to change something in it.
    ///
    /// @throws NotAllowed where she may not enter it
    Entry lockedAround(Viewer viewer, UUID post) {
        return locked(viewer, isAround(post));
    }

    /// The thread of a post.
    Optional<Entry> around(Viewer viewer, UUID post) {
        return found(viewer, isAround(post)).fetchOptional(mapping(Entry::new));
    }

    private static Condition isAround(UUID post) {
        return THREAD.ID.in(select(POST.THREAD_ID).from(POST).where(POST.UUID.eq(post)));
    }

    private Entry locked(Viewer viewer, Condition which) {
        return found(viewer, which)
                .forNoKeyUpdate()
                .of(THREAD)
                .fetchOptional(mapping(Entry::new))
                .orElseThrow(() -> new NotAllowed("may enter no such thread"));
    }

    private SelectConditionStep<
                    Record9<
                            Long,
                            UUID,
                            CohortId,
                            UUID,
                            CohortRole,
                            Boolean,
                            Boolean,
                            Boolean,
                            Integer>>
            found(Viewer viewer, Condition which) {
        return db.select(
                        THREAD.ID,
                        THREAD.UUID,
                        COHORT.ID,
                        COHORT.UUID,
                        ENROLMENT.ROLE.convertFrom(CohortRole::ofWord),
                        field(COHORT.ARCHIVED_AT.isNotNull()),
                        field(THREAD.CLOSED_AT.isNotNull()),
                        field(THREAD.STEP_ID.isNotNull()),
                        THREAD.LAST_NUMBER)
                .from(THREAD)
                .join(COHORT)
                .on(COHORT.ID.eq(THREAD.COHORT_ID))
                .join(ENROLMENT)
                .on(ENROLMENT.COHORT_ID.eq(COHORT.ID))
                .where(MyCohorts.isIn(viewer))
                .and(which);
    }
}
