package welvaren.exchange;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static welvaren.db.Tables.MODERATION;
import static welvaren.db.Tables.POST;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.db.tables.records.PostRecord;
import welvaren.language.Typed;
import welvaren.learning.Turn;
import welvaren.person.NotAllowed;
import welvaren.person.Viewer;

/// Anybody in a cohort reports a post to who accompanies it, and these decide. Everything is kept
/// in a log, see [ModerationLog].
@Component
public class Moderation {

    /// What happened to a post.
    public enum Event {
        REPORTED,
        HIDDEN,
        /// Others read it again.
        SHOWN,
        /// It was reported, and nothing is wrong with it.
        LEFT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Event ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /// Characters that a reason may have; more are cut off in the field already.
    public static final int LONGEST_REASON = 2_000;

    private final DSLContext db;
    private final Entries entries;
    private final Turn turn;
    private final Revisions revisions;

    Moderation(DSLContext db, Entries entries, Turn turn, Revisions revisions) {
        this.db = db;
        this.entries = entries;
        this.turn = turn;
        this.revisions = revisions;
    }

    /// Reports what somebody else wrote. Once is enough: a second report by the same person before
    /// it is decided changes nothing.
    ///
    /// @param reason may be empty
    /// @throws NotAllowed for who may not enter the thread, and for one's own post
    @Transactional
    public void report(Viewer.SignedIn viewer, UUID post, String reason) {
        var taken = turn.take(viewer);
        var entry = entries.lockedAround(viewer, post);
        var row = there(post);
        if (viewer.id().equals(row.getPersonId())) {
            throw new NotAllowed("reports no post of her own");
        }
        if (!isReportedBy(viewer, row)) {
            note(viewer, row, Event.REPORTED, reason, taken);
            revisions.changed(entry);
        }
    }

    private boolean isReportedBy(Viewer.SignedIn viewer, PostRecord post) {
        return db.fetchExists(
                POST,
                POST.ID
                        .eq(post.getId())
                        .and(PostRows.isReported(POST))
                        .and(
                                exists(
                                        selectOne()
                                                .from(MODERATION)
                                                .where(MODERATION.POST_ID.eq(post.getId()))
                                                .and(MODERATION.PERSON_ID.eq(viewer.id()))
                                                .and(MODERATION.EVENT.eq(Event.REPORTED.word())))));
    }

    /// Others read only that it is hidden; who wrote it still reads it, and is told.
    ///
    /// @param reason for the log; may be empty
    /// @throws NotAllowed for who does not accompany the cohort
    @Transactional
    public void hide(Viewer.SignedIn viewer, UUID post, String reason) {
        decide(viewer, post, Event.HIDDEN, reason);
    }

    /// Shows again what was hidden.
    ///
    /// @throws NotAllowed for who does not accompany the cohort
    @Transactional
    public void show(Viewer.SignedIn viewer, UUID post) {
        decide(viewer, post, Event.SHOWN, "");
    }

    /// Leaves what was reported as it is.
    ///
    /// @throws NotAllowed for who does not accompany the cohort
    @Transactional
    public void leave(Viewer.SignedIn viewer, UUID post) {
        decide(viewer, post, Event.LEFT, "");
    }

    private void decide(Viewer.SignedIn viewer, UUID post, Event event, String reason) {
        var taken = turn.take(viewer);
        var entry = entries.lockedAround(viewer, post);
        if (!entry.role().accompanies()) {
            throw new NotAllowed("accompanies no such cohort");
        }
        var row = there(post);
        if (event == Event.HIDDEN && row.getHiddenAt() == null) {
            hidden(row, taken.now());
        } else if (event == Event.SHOWN && row.getHiddenAt() != null) {
            hidden(row, null);
        }
        note(viewer, row, event, reason, taken);
        revisions.changed(entry);
    }

    private void hidden(PostRecord post, @Nullable Instant at) {
        db.update(POST).set(POST.HIDDEN_AT, at).where(POST.ID.eq(post.getId())).execute();
    }

    private PostRecord there(UUID post) {
        return db.fetchOptional(POST, POST.UUID.eq(post).and(POST.DELETED_AT.isNull()))
                .orElseThrow(() -> new NotAllowed("no such post"));
    }

    private void note(
            Viewer.SignedIn viewer, PostRecord post, Event event, String reason, Turn.Taken taken) {
        var words = Typed.sound(reason).strip();
        db.insertInto(MODERATION)
                .set(MODERATION.POST_ID, post.getId())
                .set(MODERATION.PERSON_ID, viewer.id())
                .set(MODERATION.EVENT, event.word())
                .set(
                        MODERATION.REASON,
                        words.substring(0, Math.min(words.length(), LONGEST_REASON)))
                .set(MODERATION.HAPPENED_AT, taken.now())
                .execute();
    }
}
