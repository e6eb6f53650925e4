package welvaren.exchange;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static welvaren.db.Tables.POST;
import static welvaren.db.Tables.POST_DRAFT;
import static welvaren.db.Tables.THREAD;

import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.cohort.CohortId;
import welvaren.cohort.MyCohorts;
import welvaren.language.Typed;
import welvaren.person.NotAllowed;
import welvaren.person.Viewer;

/// Keeps what people type before they post it, as often as they pause. Nobody else ever reads it.
@Component
public class ThreadDrafts {

    /// Where somebody types.
    ///
    /// @param thread empty for one that she is about to open
    /// @param answers the post that she replies to
    public record Place(UUID cohort, Optional<UUID> thread, Optional<UUID> answers) {

        /// The beginning of a new thread.
        public static Place opening(UUID cohort) {
            return new Place(cohort, Optional.empty(), Optional.empty());
        }
    }

    /// What somebody typed.
    ///
    /// @param title of a thread that she is about to open
    /// @param sending names it when it is sent
    public record Kept(String title, String body, UUID sending) {

        /// Nothing yet.
        static Kept fresh() {
            return new Kept("", "", UUID.randomUUID());
        }

        public boolean isBlank() {
            return title.isBlank() && body.isBlank();
        }
    }

    /// Longer than a post may be: what is too long to be posted is kept for being made shorter.
    private static final int LONGEST = 100_000;

    private final DSLContext db;
    private final MyCohorts cohorts;

    ThreadDrafts(DSLContext db, MyCohorts cohorts) {
        this.db = db;
        this.cohorts = cohorts;
    }

    /// What she typed there before; something empty where she did not.
    public Kept of(Viewer.SignedIn viewer, Place place) {
        return cohorts.one(viewer, place.cohort()).stream()
                .flatMap(mine ->
                        db
                                .select(POST_DRAFT.TITLE, POST_DRAFT.BODY, POST_DRAFT.SENDING)
                                .from(POST_DRAFT)
                                .where(is(viewer, mine.cohort().id(), place))
                                .fetch(mapping(Kept::new))
                                .stream())
                .findFirst()
                .orElseGet(Kept::fresh);
    }

    private static Condition is(Viewer.SignedIn viewer, CohortId cohort, Place place) {
        return POST_DRAFT
                .PERSON_ID
                .eq(viewer.id())
                .and(POST_DRAFT.COHORT_ID.eq(cohort))
                .and(
                        place.thread()
                                .map(thread -> POST_DRAFT.THREAD_ID.eq(idOf(thread)))
                                .orElseGet(POST_DRAFT.THREAD_ID::isNull))
                .and(
                        place.answers()
                                .map(post -> POST_DRAFT.ANSWERS_POST_ID.eq(idOfPost(post)))
                                .orElseGet(POST_DRAFT.ANSWERS_POST_ID::isNull));
    }

    private static Field<Long> idOf(UUID thread) {
        return field(select(THREAD.ID).from(THREAD).where(THREAD.UUID.eq(thread)));
    }

    private static Field<Long> idOfPost(UUID post) {
        return field(select(POST.ID).from(POST).where(POST.UUID.eq(post)));
    }

    /// Keeps what she typed. Where a thread or post is gone, or what she typed was posted
    /// meanwhile, nothing is kept.
    ///
    /// @return false when it is too long to be kept
    /// @throws NotAllowed for who is not in the cohort
    @Transactional
    public boolean write(Viewer.SignedIn viewer, Place place, Kept typed) {
        var mine =
                cohorts.one(viewer, place.cohort())
                        .orElseThrow(() -> new NotAllowed("in no such cohort"));
        var title = Typed.sound(typed.title());
        var body = Typed.sound(typed.body());
        if (title.length() + body.length() > LONGEST) {
            return false;
        }
        if (typed.isBlank()) {
            db.deleteFrom(POST_DRAFT).where(is(viewer, mine.cohort().id(), place)).execute();
        } else if (isThere(mine.cohort().id(), place) && !isPosted(viewer, typed)) {
            db.insertInto(POST_DRAFT)
                    .set(POST_DRAFT.PERSON_ID, viewer.id())
                    .set(POST_DRAFT.COHORT_ID, mine.cohort().id())
                    .set(POST_DRAFT.THREAD_ID, place.thread().map(ThreadDrafts::idOf).orElse(null))
                    .set(
                            POST_DRAFT.ANSWERS_POST_ID,
                            place.answers().map(ThreadDrafts::idOfPost).orElse(null))
                    .set(POST_DRAFT.TITLE, title)
                    .set(POST_DRAFT.BODY, body)
                    .set(POST_DRAFT.SENDING, typed.sending())
                    .onConflict(
                            POST_DRAFT.PERSON_ID,
                            POST_DRAFT.COHORT_ID,
                            POST_DRAFT.THREAD_ID,
                            POST_DRAFT.ANSWERS_POST_ID)
                    .doUpdate()
                    .set(POST_DRAFT.TITLE, title)
                    .set(POST_DRAFT.BODY, body)
                    .set(POST_DRAFT.SENDING, typed.sending())
                    .set(POST_DRAFT.WRITTEN_AT, currentInstant())
                    .execute();
        }
        return true;
    }

    /// A draft that comes late does not come back from the dead.
    private boolean isPosted(Viewer.SignedIn viewer, Kept typed) {
        return db.fetchExists(
                POST, POST.PERSON_ID.eq(viewer.id()).and(POST.SENDING.eq(typed.sending())));
    }

    private boolean isThere(CohortId cohort, Place place) {
        var thread =
                place.thread()
                        .map(uuid ->
                                db.fetchExists(
                                        THREAD,
                                        THREAD.UUID.eq(uuid).and(THREAD.COHORT_ID.eq(cohort))))
                        .orElse(true);
        var answered =
                place.answers()
                        .map(uuid ->
                                db.fetchExists(
                                        POST,
                                        POST.UUID
                                                .eq(uuid)
                                                .and(
                                                        place.thread()
                                                                .map(of ->
                                                                        POST.THREAD_ID.eq(idOf(of)))
                                                                .orElse(trueCondition()))))
                        .orElse(true);
        return thread && answered;
    }
}
