package welvaren.feedback;

import static org.jooq.impl.DSL.currentInstant;
import static welvaren.db.Tables.FEEDBACK;
import static welvaren.db.Tables.FEEDBACK_REPLY;
import static welvaren.db.Tables.HAND_IN;
import static welvaren.db.Tables.HAND_IN_VERSION;
import static welvaren.db.Tables.PEER_REVIEW;
import static welvaren.db.Tables.PEER_ROUND;
import static welvaren.db.Tables.SAMPLE_RATING;

import java.time.Instant;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.change.Change;
import welvaren.change.Changes;
import welvaren.cohort.MyCohort;
import welvaren.feedback.Place.Part;
import welvaren.language.Typed;
import welvaren.learning.StepRef;
import welvaren.learning.StepRows;
import welvaren.learning.Turn;
import welvaren.person.NotAllowed;
import welvaren.person.Viewer;

/// Students say what they think of each other's work, and of what was said about theirs.
@Component
public class Reviews {

    /// How many characters a reply may have.
    public static final int LONGEST_REPLY = 500;

    private record Held(
            long id,
            long round,
            long version,
            long handIn,
            StepRef sheet,
            @Nullable Instant sent) {}

    private final DSLContext db;
    private final Inside inside;
    private final Turn turn;
    private final Telling telling;
    private final Changes changes;

    Reviews(DSLContext db, Inside inside, Turn turn, Telling telling, Changes changes) {
        this.db = db;
        this.inside = inside;
        this.turn = turn;
        this.telling = telling;
        this.changes = changes;
    }

    /// Rates the sample, once: what she sees afterwards changes nothing of it.
    ///
    /// @param levels from 1, by criterion
    /// @return whether every criterion had a level
    /// @throws NotAllowed for what she was not given
    @Transactional
    public boolean rateSample(
            Viewer.SignedIn viewer, UUID cohort, UUID review, Map<String, Integer> levels) {
        var mine = inside.mustParticipate(viewer, cohort);
        var held = held(viewer, mine, review);
        var round = PeerRows.of(db, mine.cohort().id(), held.sheet()).orElseThrow();
        for (var row : round.rubric().criteria()) {
            var level = levels.getOrDefault(row.key(), 0);
            if (level < 1 || level > row.levels().size()) {
                return false;
            }
        }
        for (var row : round.rubric().criteria()) {
            db.insertInto(SAMPLE_RATING)
                    .set(SAMPLE_RATING.ROUND_ID, held.round())
                    .set(SAMPLE_RATING.PERSON_ID, viewer.id())
                    .set(SAMPLE_RATING.CRITERION_KEY, row.key())
                    .set(SAMPLE_RATING.LEVEL, levels.getOrDefault(row.key(), 0))
                    .onConflictDoNothing()
                    .execute();
        }
        return true;
    }

    /// Keeps what she typed at one place.
    ///
    /// @throws NotAllowed for what she was not given, and for what she sent
    @Transactional
    public Remarking save(
            Viewer.SignedIn viewer, UUID cohort, UUID review, Place place, String said) {
        var held = unsent(viewer, inside.mustParticipate(viewer, cohort), review);
        var body = Typed.sound(said);
        if (body.length() > Remarking.LONGEST) {
            return new Remarking.TooLong(Remarking.LONGEST);
        }
        Drafting.put(db, held.version(), viewer.id(), place, body);
        return new Remarking.Saved();
    }

    /// Sends what she typed to the author.
    ///
    /// @throws NotAllowed for what she was not given, and for what she sent
    @Transactional
    public Sending send(Viewer.SignedIn viewer, UUID cohort, UUID review) {
        var mine = inside.mustParticipate(viewer, cohort);
        var held = unsent(viewer, mine, review);
        var round = PeerRows.of(db, mine.cohort().id(), held.sheet()).orElseThrow();
        var draft = Drafting.of(db, held.version(), viewer.id());
        var lacking = new TreeSet<String>();
        for (var row : round.rubric().criteria()) {
            if (draft.level(row.key()).isEmpty()
                    || draft.at(Part.STRENGTH, row.key()).isBlank()
                    || draft.at(Part.NEXT_STEP, row.key()).isBlank()) {
                lacking.add(row.key());
            }
        }
        if (mine.cohort().isArchived()) {
            return new Sending.Archived();
        } else if (!hasRated(viewer, held.round())) {
            return new Sending.SampleFirst();
        } else if (!lacking.isEmpty()) {
            return new Sending.Incomplete(lacking);
        } else {
            Drafting.send(db, held.version(), viewer.id(), "peer");
            db.update(PEER_REVIEW)
                    .set(PEER_REVIEW.SENT_AT, currentInstant())
                    .where(PEER_REVIEW.ID.eq(held.id()))
                    .execute();
            telling.feedbackGiven(cohort, held.handIn());
            return new Sending.Sent();
        }
    }

    /// Says what she thinks of what another student said about her work.
    ///
    /// @return whether it was kept; it may have [#LONGEST_REPLY] characters
    /// @throws NotAllowed for what was not said about hers
    @Transactional
    public boolean reply(
            Viewer.SignedIn viewer, UUID cohort, UUID feedback, boolean helpful, String words) {
        var mine = inside.mustParticipate(viewer, cohort);
        var id =
                db.select(FEEDBACK.ID)
                        .from(FEEDBACK)
                        .join(HAND_IN_VERSION)
                        .on(HAND_IN_VERSION.ID.eq(FEEDBACK.VERSION_ID))
                        .join(HAND_IN)
                        .on(HAND_IN.ID.eq(HAND_IN_VERSION.HAND_IN_ID))
                        .where(FEEDBACK.UUID.eq(feedback))
                        .and(FEEDBACK.GIVEN_AS.eq("peer"))
                        .and(HAND_IN.COHORT_ID.eq(mine.cohort().id()))
                        .and(HAND_IN.PERSON_ID.eq(viewer.id()))
                        .fetchOptional()
                        .orElseThrow(() -> new NotAllowed("is no feedback on hers"))
                        .value1();
        var said = Typed.sound(words).strip();
        if (said.length() > LONGEST_REPLY) {
            return false;
        }
        db.insertInto(FEEDBACK_REPLY)
                .set(FEEDBACK_REPLY.FEEDBACK_ID, id)
                .set(FEEDBACK_REPLY.HELPFUL, helpful)
                .set(FEEDBACK_REPLY.BODY, said)
                .onConflict(FEEDBACK_REPLY.FEEDBACK_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
        changes.append(new Change(Change.Kind.FEEDBACK, cohort.toString()));
        return true;
    }

    private boolean hasRated(Viewer.SignedIn viewer, long round) {
        return db.fetchExists(
                SAMPLE_RATING,
                SAMPLE_RATING.ROUND_ID.eq(round).and(SAMPLE_RATING.PERSON_ID.eq(viewer.id())));
    }

    private Held unsent(Viewer.SignedIn viewer, MyCohort mine, UUID review) {
        turn.take(viewer);
        var held = held(viewer, mine, review);
        if (held.sent() != null) {
            throw new NotAllowed("has sent it");
        }
        return held;
    }

    private Held held(Viewer.SignedIn viewer, MyCohort mine, UUID review) {
        return db.select(
                        PEER_REVIEW.ID,
                        PEER_REVIEW.ROUND_ID,
                        PEER_REVIEW.VERSION_ID,
                        HAND_IN.ID,
                        StepRows.refOf(PEER_ROUND.step()),
                        PEER_REVIEW.SENT_AT)
                .from(PEER_REVIEW)
                .join(PEER_ROUND)
                .on(PEER_ROUND.ID.eq(PEER_REVIEW.ROUND_ID))
                .join(HAND_IN_VERSION)
                .on(HAND_IN_VERSION.ID.eq(PEER_REVIEW.VERSION_ID))
                .join(HAND_IN)
                .on(HAND_IN.ID.eq(HAND_IN_VERSION.HAND_IN_ID))
                .where(MyReviews.hers(viewer, mine.cohort().id()))
                .and(PEER_REVIEW.UUID.eq(review))
                .fetchOptional()
                .map(row ->
                        new Held(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6()))
                .orElseThrow(() -> new NotAllowed("was not given this to review"));
    }
}
