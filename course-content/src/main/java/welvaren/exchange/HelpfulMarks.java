package welvaren.exchange;

import static org.jooq.impl.DSL.val;
import static welvaren.db.Tables.HELPFUL_MARK;
import static welvaren.db.Tables.POST;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.person.NotAllowed;
import welvaren.person.Viewer;

/// People say that a post of somebody else helped them, each once.
@Component
public class HelpfulMarks {

    private final DSLContext db;
    private final Entries entries;
    private final Revisions revisions;

    HelpfulMarks(DSLContext db, Entries entries, Revisions revisions) {
        this.db = db;
        this.entries = entries;
        this.revisions = revisions;
    }

    /// Nothing happens for one's own post, nor for one that cannot be read.
    ///
    /// @param helpful false takes it back
    /// @throws NotAllowed for who may not enter the thread
    @Transactional
    public void mark(Viewer.SignedIn viewer, UUID post, boolean helpful) {
        var entry = entries.lockedAround(viewer, post);
        if (!entry.archived() && (helpful ? add(viewer, post) : take(viewer, post)) > 0) {
            revisions.changed(entry);
        }
    }

    private int add(Viewer.SignedIn viewer, UUID post) {
        return db.insertInto(HELPFUL_MARK, HELPFUL_MARK.POST_ID, HELPFUL_MARK.PERSON_ID)
                .select(
                        db.select(POST.ID, val(viewer.id(), HELPFUL_MARK.PERSON_ID))
                                .from(POST)
                                .where(POST.UUID.eq(post))
                                .and(PostRows.isThere(POST))
                                .and(POST.PERSON_ID.isDistinctFrom(viewer.id())))
                .onConflictDoNothing()
                .execute();
    }

    private int take(Viewer.SignedIn viewer, UUID post) {
        return db.deleteFrom(HELPFUL_MARK)
                .where(HELPFUL_MARK.PERSON_ID.eq(viewer.id()))
                .and(HELPFUL_MARK.post().UUID.eq(post))
                .execute();
    }
}
