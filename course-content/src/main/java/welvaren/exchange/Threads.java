package welvaren.exchange;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.inline;
import static welvaren.db.Tables.THREAD;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.db.tables.records.ThreadRecord;
import welvaren.person.NotAllowed;
import welvaren.person.Viewer;

/// Who accompanies a cohort looks after its threads.
@Component
public class Threads {

    private final DSLContext db;
    private final Entries entries;
    private final Revisions revisions;

    Threads(DSLContext db, Entries entries, Revisions revisions) {
        this.db = db;
        this.entries = entries;
        this.revisions = revisions;
    }

    /// Puts a thread above the others, or back among them.
    ///
    /// @throws NotAllowed for who does not accompany the cohort
    @Transactional
    public void pin(Viewer.SignedIn viewer, UUID thread, boolean pinned) {
        set(accompanied(viewer, thread), THREAD.PINNED_AT, since(THREAD.PINNED_AT, pinned));
    }

    /// Lets participants say nothing more in it, or again.
    ///
    /// @throws NotAllowed for who does not accompany the cohort
    @Transactional
    public void close(Viewer.SignedIn viewer, UUID thread, boolean closed) {
        set(accompanied(viewer, thread), THREAD.CLOSED_AT, since(THREAD.CLOSED_AT, closed));
    }

    /// Whether participants read the others only once they answered themselves.
    ///
    /// @throws NotAllowed for who does not accompany the cohort
    @Transactional
    public void answerFirst(Viewer.SignedIn viewer, UUID thread, boolean first) {
        set(accompanied(viewer, thread), THREAD.ANSWER_FIRST, inline(first));
    }

    private Entry accompanied(Viewer.SignedIn viewer, UUID thread) {
        var entry = entries.locked(viewer, thread);
        if (!entry.role().accompanies() || entry.archived()) {
            throw new NotAllowed("looks after no such thread");
        }
        return entry;
    }

    private static Field<Instant> since(TableField<ThreadRecord, Instant> at, boolean is) {
        return is ? coalesce(at, currentInstant()) : castNull(at);
    }

    private <T> void set(Entry entry, TableField<ThreadRecord, T> column, Field<T> value) {
        db.update(THREAD).set(column, value).where(THREAD.ID.eq(entry.id())).execute();
        revisions.changed(entry);
    }
}
