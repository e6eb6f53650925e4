package welvaren.exchange;

import static welvaren.db.Tables.THREAD;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.cohort.MyCohort;
import welvaren.cohort.MyCohorts;
import welvaren.learning.StepRef;
import welvaren.learning.StepRows;
import welvaren.person.Viewer;

/// The threads at the discussions of units: each cohort has its own, where a participant answers
/// before she reads the others.
@Component
public class Prompts {

    private final DSLContext db;
    private final MyCohorts cohorts;

    Prompts(DSLContext db, MyCohorts cohorts) {
        this.db = db;
        this.cohorts = cohorts;
    }

    /// The thread of a cohort at a discussion, made by who first comes there.
    ///
    /// @param discussion an activity of a unit
    /// @return empty for who is not in the cohort, where there is no such activity, and where there
    ///   is nothing to read in a cohort that is archived
    @Transactional
    public Optional<UUID> enter(Viewer.SignedIn viewer, UUID cohort, StepRef discussion) {
        return cohorts.one(viewer, cohort)
                .flatMap(mine -> found(mine, discussion).or(() -> made(mine, discussion)));
    }

    private Optional<UUID> found(MyCohort mine, StepRef discussion) {
        return db.select(THREAD.UUID)
                .from(THREAD)
                .where(THREAD.COHORT_ID.eq(mine.cohort().id()))
                .and(THREAD.STEP_ID.eq(StepRows.idOf(discussion)))
                .fetchOptional(THREAD.UUID);
    }

    /// Two may come at once: one of them makes it.
    private Optional<UUID> made(MyCohort mine, StepRef discussion) {
        if (mine.cohort().isArchived() || !StepRows.isKnown(db, discussion)) {
            return Optional.empty();
        }
        db.insertInto(THREAD)
                .set(THREAD.COHORT_ID, mine.cohort().id())
                .set(THREAD.STEP_ID, StepRows.idOf(discussion))
                .set(THREAD.TITLE, "")
                .set(THREAD.ANSWER_FIRST, true)
                .onConflict(THREAD.COHORT_ID, THREAD.STEP_ID)
                .doNothing()
                .execute();
        return found(mine, discussion);
    }
}
