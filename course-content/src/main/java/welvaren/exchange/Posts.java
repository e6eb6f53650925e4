package welvaren.exchange;

import static welvaren.db.Tables.HELPFUL_MARK;
import static welvaren.db.Tables.MENTION;
import static welvaren.db.Tables.POST;
import static welvaren.db.Tables.POST_BEFORE;
import static welvaren.db.Tables.POST_DRAFT;
import static welvaren.db.Tables.THREAD;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.cohort.MyCohort;
import welvaren.cohort.MyCohorts;
import welvaren.db.tables.records.PostRecord;
import welvaren.exchange.Posting.Posted;
import welvaren.exchange.Posting.Reason;
import welvaren.exchange.Posting.Refused;
import welvaren.language.Typed;
import welvaren.learning.Turn;
import welvaren.person.NotAllowed;
import welvaren.person.Viewer;

/// People say something, change it and take it back.
@Component
public class Posts {

    /// Characters that a post may have.
    public static final int LONGEST = 20_000;

    /// Characters that the title of a thread may have.
    public static final int LONGEST_TITLE = 200;

    /// What taking a post back came to.
    public enum Deleting {
        /// A mark stands in its place.
        MARKED,
        /// Nobody had answered what the thread began with: it is gone as a whole.
        WITH_THREAD
    }

    private final DSLContext db;
    private final MyCohorts cohorts;
    private final Entries entries;
    private final Mentions mentions;
    private final Notifying notifying;
    private final Turn turn;
    private final Revisions revisions;

    Posts(
            DSLContext db,
            MyCohorts cohorts,
            Entries entries,
            Mentions mentions,
            Notifying notifying,
            Turn turn,
            Revisions revisions) {
        this.db = db;
        this.cohorts = cohorts;
        this.entries = entries;
        this.mentions = mentions;
        this.notifying = notifying;
        this.turn = turn;
        this.revisions = revisions;
    }

    /// Begins a thread.
    ///
    /// @param title up to [#LONGEST_TITLE] characters
    /// @throws NotAllowed for who is not in the cohort
    @Transactional
    public Posting open(Viewer.SignedIn viewer, UUID cohort, String title, Contribution said) {
        var taken = turn.take(viewer);
        var mine =
                cohorts.one(viewer, cohort).orElseThrow(() -> new NotAllowed("in no such cohort"));
        var sent = sent(viewer, said);
        if (sent.isPresent()) {
            return sent.get();
        }
        var name = Typed.sound(title).strip();
        var body = Typed.sound(said.body()).strip();
        var refused = refused(mine, name).or(() -> refused(body));
        if (refused.isPresent()) {
            return new Refused(refused.get());
        }
        var thread =
                db.insertInto(THREAD)
                        .set(THREAD.COHORT_ID, mine.cohort().id())
                        .set(THREAD.PERSON_ID, viewer.id())
                        .set(THREAD.TITLE, name)
                        .set(THREAD.OPENED_AT, taken.now())
                        .returning()
                        .fetchSingle();
        var entry = entries.locked(viewer, thread.getUuid());
        return put(viewer, entry, Optional.empty(), body, said.sending(), taken);
    }

    static Optional<Reason> refused(MyCohort mine, String title) {
        if (mine.cohort().isArchived()) {
            return Optional.of(Reason.ARCHIVED);
        } else if (title.isEmpty()) {
            return Optional.of(Reason.NO_TITLE);
        } else if (title.length() > LONGEST_TITLE) {
            return Optional.of(Reason.TITLE_TOO_LONG);
        } else {
            return Optional.empty();
        }
    }

    static Optional<Reason> refused(String body) {
        if (body.isEmpty()) {
            return Optional.of(Reason.EMPTY);
        } else if (body.length() > LONGEST) {
            return Optional.of(Reason.TOO_LONG);
        } else {
            return Optional.empty();
        }
    }

    /// Says something in a thread, or as a reply to something in it. A reply to a reply stands
    /// beside it.
    ///
    /// @throws NotAllowed for who may not enter the thread
    @Transactional
    public Posting say(Viewer.SignedIn viewer, UUID thread, Contribution said) {
        var taken = turn.take(viewer);
        var entry = entries.locked(viewer, thread);
        var sent = sent(viewer, said);
        if (sent.isPresent()) {
            return sent.get();
        }
        var body = Typed.sound(said.body()).strip();
        var refused = entry.shut().or(() -> refused(body));
        if (refused.isPresent()) {
            return new Refused(refused.get());
        }
        var answered = said.answers().map(post -> answered(entry, post));
        if (answered.filter(Optional::isEmpty).isPresent()) {
            return new Refused(Reason.GONE);
        }
        return put(viewer, entry, answered.flatMap(post -> post), body, said.sending(), taken);
    }

    /// What came of the same sending before.
    private Optional<Posting> sent(Viewer.SignedIn viewer, Contribution said) {
        return db.select(POST.thread().UUID, POST.UUID)
                .from(POST)
                .where(POST.PERSON_ID.eq(viewer.id()))
                .and(POST.SENDING.eq(said.sending()))
                .fetchOptional(found -> new Posted(found.value1(), found.value2()));
    }

    /// The post itself, or the one that it replies to.
    private Optional<PostRecord> answered(Entry entry, UUID post) {
        return found(entry, post)
                .filter(found -> found.getDeletedAt() == null)
                .flatMap(found ->
                        found.getAnswersPostId() == null
                                ? Optional.of(found)
                                : db.fetchOptional(POST, POST.ID.eq(found.getAnswersPostId())));
    }

    private Optional<PostRecord> found(Entry entry, UUID post) {
        return db.fetchOptional(POST, POST.UUID.eq(post).and(POST.THREAD_ID.eq(entry.id())));
    }

    private Posting put(
            Viewer.SignedIn viewer,
            Entry entry,
            Optional<PostRecord> answered,
            String body,
            UUID sending,
            Turn.Taken taken) {
        var number = entry.lastNumber() + 1;
        var post =
                db.insertInto(POST)
                        .set(POST.THREAD_ID, entry.id())
                        .set(POST.NUMBER, number)
                        .set(POST.ANSWERS_POST_ID, answered.map(PostRecord::getId).orElse(null))
                        .set(POST.PERSON_ID, viewer.id())
                        .set(POST.SENDING, sending)
                        .set(POST.BODY, body)
                        .set(POST.POSTED_AT, taken.now())
                        .returning()
                        .fetchSingle();
        db.update(THREAD)
                .set(THREAD.LAST_NUMBER, number)
                .set(THREAD.LAST_POST_AT, taken.now())
                .where(THREAD.ID.eq(entry.id()))
                .execute();
        markAnswered(viewer, entry, answered, taken);
        db.deleteFrom(POST_DRAFT)
                .where(POST_DRAFT.PERSON_ID.eq(viewer.id()))
                .and(POST_DRAFT.SENDING.eq(sending))
                .execute();
        mentions.note(viewer, entry.cohortUuid(), post.getId(), body);
        notifying.posted(
                entry,
                post.getId(),
                viewer.id(),
                answered.map(PostRecord::getPersonId).or(() -> notifying.opener(entry)));
        revisions.grown(entry);
        return new Posted(entry.uuid(), post.getUuid());
    }

    /// What somebody else answered stays when its author is gone.
    private void markAnswered(
            Viewer.SignedIn viewer, Entry entry, Optional<PostRecord> answered, Turn.Taken taken) {
        db.update(THREAD)
                .set(THREAD.ANSWERED_AT, taken.now())
                .where(THREAD.ID.eq(entry.id()))
                .and(THREAD.ANSWERED_AT.isNull())
                .and(THREAD.PERSON_ID.isDistinctFrom(viewer.id()))
                .execute();
        var isAnswered =
                answered.map(post -> POST.ID.eq(post.getId()))
                        .orElseGet(() ->
                                POST.THREAD_ID
                                        .eq(entry.id())
                                        .and(POST.NUMBER.eq(entry.hasPrompt() ? 0 : 1)));
        db.update(POST)
                .set(POST.ANSWERED_AT, taken.now())
                .where(isAnswered)
                .and(POST.ANSWERED_AT.isNull())
                .and(POST.PERSON_ID.isDistinctFrom(viewer.id()))
                .execute();
    }

    /// Changes what she said; how it read before can be looked at.
    ///
    /// @throws NotAllowed for who did not write it
    @Transactional
    public Posting edit(Viewer.SignedIn viewer, UUID post, String body) {
        var taken = turn.take(viewer);
        var entry = entries.lockedAround(viewer, post);
        var row = own(viewer, entry, post);
        var text = Typed.sound(body).strip();
        var refused = entry.shut().or(() -> refused(text));
        if (refused.isPresent()) {
            return new Refused(refused.get());
        }
        if (!row.getBody().equals(text)) {
            db.insertInto(POST_BEFORE)
                    .set(POST_BEFORE.POST_ID, row.getId())
                    .set(POST_BEFORE.BODY, row.getBody())
                    .set(
                            POST_BEFORE.WRITTEN_AT,
                            row.getEditedAt() == null ? row.getPostedAt() : row.getEditedAt())
                    .execute();
            db.update(POST)
                    .set(POST.BODY, text)
                    .set(POST.EDITED_AT, taken.now())
                    .where(POST.ID.eq(row.getId()))
                    .execute();
            mentions.note(viewer, entry.cohortUuid(), row.getId(), text);
            notifying.mentioned(entry, row.getId(), viewer.id());
            revisions.changed(entry);
        }
        return new Posted(entry.uuid(), post);
    }

    private PostRecord own(Viewer.SignedIn viewer, Entry entry, UUID post) {
        return found(entry, post)
                .filter(found -> viewer.id().equals(found.getPersonId()))
                .filter(found -> found.getDeletedAt() == null)
                .orElseThrow(() -> new NotAllowed("wrote no such post"));
    }

    /// Takes back what she said: the text goes, with all earlier versions, and a mark stays.
    ///
    /// @throws NotAllowed for who did not write it
    @Transactional
    public Deleting delete(Viewer.SignedIn viewer, UUID post) {
        var taken = turn.take(viewer);
        var entry = entries.lockedAround(viewer, post);
        var row = own(viewer, entry, post);
        var whole = !entry.hasPrompt() && row.getNumber() == 1 && row.getAnsweredAt() == null;
        if (whole) {
            db.deleteFrom(THREAD).where(THREAD.ID.eq(entry.id())).execute();
            revisions.grown(entry);
            return Deleting.WITH_THREAD;
        }
        db.update(POST)
                .set(POST.BODY, "")
                .set(POST.DELETED_AT, taken.now())
                .where(POST.ID.eq(row.getId()))
                .execute();
        db.deleteFrom(POST_BEFORE).where(POST_BEFORE.POST_ID.eq(row.getId())).execute();
        db.deleteFrom(MENTION).where(MENTION.POST_ID.eq(row.getId())).execute();
        db.deleteFrom(HELPFUL_MARK).where(HELPFUL_MARK.POST_ID.eq(row.getId())).execute();
        notifying.takenBack(row.getId());
        revisions.changed(entry);
        return Deleting.MARKED;
    }
}
