package welvaren.learning;

import static welvaren.db.Tables.PROGRESS_EVENT;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import welvaren.content.UnitRef;
import welvaren.person.Viewer;

/// Everything that happened while somebody learned a unit, also before she started afresh.
@Component
public class ProgressLog {

    private final DSLContext db;

    ProgressLog(DSLContext db) {
        this.db = db;
    }

    /// All events of hers in this unit, in their order. [UnitProgress#of] makes the state of them.
    public List<ProgressEvent> of(Viewer.SignedIn viewer, UnitRef unit) {
        return db.select(ProgressRows.event(unit))
                .from(PROGRESS_EVENT)
                .where(PROGRESS_EVENT.PERSON_ID.eq(viewer.id()))
                .and(PROGRESS_EVENT.courseUnit().KEY.eq(unit.unit()))
                .and(PROGRESS_EVENT.courseUnit().courseModule().KEY.eq(unit.module()))
                .orderBy(PROGRESS_EVENT.ID)
                .fetch(found -> found.value1());
    }
}
