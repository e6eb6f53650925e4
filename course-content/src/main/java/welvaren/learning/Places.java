package welvaren.learning;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static welvaren.db.Tables.RESUME_PLACE;
import static welvaren.db.Tables.STEP;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.change.Change;
import welvaren.change.Changes;
import welvaren.person.Viewer;

/// Remembers where somebody stopped, one place in each unit. [HowFar] tells it again.
@Component
public class Places {

    private final DSLContext db;
    private final Turn turn;
    private final Changes changes;

    Places(DSLContext db, Turn turn, Changes changes) {
        this.db = db;
        this.turn = turn;
        this.changes = changes;
    }

    /// She is here now.
    @Transactional
    public void stopAt(Viewer.SignedIn viewer, StepRef step) {
        var taken = turn.take(viewer);
        keep(viewer, new ResumePlace(step, taken.now()), taken);
    }

    /// She was there then; a later place stays. A place that is not known any more is left out.
    @Transactional
    public void take(Viewer.SignedIn viewer, ResumePlace earlier) {
        keep(viewer, earlier, turn.take(viewer));
    }

    private void keep(Viewer.SignedIn viewer, ResumePlace place, Turn.Taken taken) {
        var kept =
                db.insertInto(
                                RESUME_PLACE,
                                RESUME_PLACE.PERSON_ID,
                                RESUME_PLACE.COURSE_UNIT_ID,
                                RESUME_PLACE.STEP_ID,
                                RESUME_PLACE.SEEN_AT)
                        .select(
                                select(
                                                val(viewer.id(), RESUME_PLACE.PERSON_ID),
                                                STEP.COURSE_UNIT_ID,
                                                STEP.ID,
                                                val(place.seenAt(), RESUME_PLACE.SEEN_AT))
                                        .from(STEP)
                                        .where(StepRows.is(STEP, place.step())))
                        .onConflict(RESUME_PLACE.PERSON_ID, RESUME_PLACE.COURSE_UNIT_ID)
                        .doUpdate()
                        .setAllToExcluded()
                        .where(RESUME_PLACE.SEEN_AT.lt(excluded(RESUME_PLACE.SEEN_AT)))
                        .execute();
        if (kept > 0) {
            changes.append(new Change(Change.Kind.PROGRESS, taken.person().toString()));
        }
    }
}
