package welvaren.exchange;

import static welvaren.db.Tables.THREAD;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import welvaren.change.Change;
import welvaren.change.Changes;

/// Tells open pages and search that something in a thread is other than it was.
@Component
class Revisions {

    private final DSLContext db;
    private final Changes changes;

    Revisions(DSLContext db, Changes changes) {
        this.db = db;
        this.changes = changes;
    }

    /// Something that was there changed.
    void changed(Entry entry) {
        db.update(THREAD)
                .set(THREAD.REVISION, THREAD.REVISION.plus(1))
                .where(THREAD.ID.eq(entry.id()))
                .execute();
        grown(entry);
    }

    /// Something new is there, or the whole thread is gone.
    void grown(Entry entry) {
        changes.append(new Change(Change.Kind.THREAD, entry.uuid().toString()));
    }
}
