package welvaren.feedback;

import static org.jooq.impl.DSL.currentInstant;
import static welvaren.db.Tables.FEEDBACK;
import static welvaren.db.Tables.HAND_IN;
import static welvaren.db.Tables.HAND_IN_VERSION;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.cohort.CohortId;
import welvaren.db.tables.records.HandInRecord;
import welvaren.db.tables.records.HandInVersionRecord;
import welvaren.language.Typed;
import welvaren.person.NotAllowed;
import welvaren.person.Viewer;

/// Who accompanies a cohort says what she thinks of what was handed in: first in a draft that is
/// saved as she types, then to the learner.
@Component
public class Answers {

    private static final String LECTURER = "lecturer";

    private final DSLContext db;
    private final Inside inside;
    private final Looking looking;
    private final Telling telling;

    Answers(DSLContext db, Inside inside, Looking looking, Telling telling) {
        this.db = db;
        this.inside = inside;
        this.looking = looking;
        this.telling = telling;
    }

    /// Keeps what she typed at one place; nothing there takes it away.
    ///
    /// @throws NotAllowed for who does not accompany who handed it in
    @Transactional
    public Remarking save(
            Viewer.SignedIn viewer,
            UUID cohort,
            UUID handIn,
            int version,
            Place place,
            String said) {
        var row = version(handIn(viewer, cohort, handIn), version);
        var body = Typed.sound(said);
        if (body.length() > Remarking.LONGEST) {
            return new Remarking.TooLong(Remarking.LONGEST);
        }
        Drafting.put(db, row.getId(), viewer.id(), place, body);
        if (row.getVerdict() != null) {
            return answeredBy(viewer, row)
                    .<Remarking>map(Remarking.AnsweredMeanwhile::new)
                    .orElseGet(Remarking.Saved::new);
        } else {
            return looking.other(viewer, handIn, version)
                    .<Remarking>map(other -> new Remarking.SavedBeside(other.name(), other.since()))
                    .orElseGet(Remarking.Saved::new);
        }
    }

    /// Sends what she typed, with her verdict.
    ///
    /// @param version which one she looked at
    /// @throws NotAllowed for who does not accompany who handed it in
    @Transactional
    public Answering answer(
            Viewer.SignedIn viewer, UUID cohort, UUID handIn, int version, Verdict verdict) {
        var row = handIn(viewer, cohort, handIn);
        var looked = version(row, version);
        var draft = Drafting.of(db, looked.getId(), viewer.id());
        if (isArchived(viewer, cohort)) {
            return new Answering.Archived();
        } else if (looked.getVerdict() != null) {
            return new Answering.AnsweredMeanwhile(answeredBy(viewer, looked).orElse(""));
        } else if (latest(row) != version) {
            Drafting.move(db, looked.getId(), version(row, latest(row)).getId(), viewer.id());
            return new Answering.NewerVersion();
        } else if (verdict == Verdict.REVISION && draft.isEmpty()) {
            return new Answering.NothingSaid();
        } else {
            db.update(HAND_IN_VERSION)
                    .set(HAND_IN_VERSION.VERDICT, verdict.word())
                    .set(HAND_IN_VERSION.ANSWERED_AT, currentInstant())
                    .where(HAND_IN_VERSION.ID.eq(looked.getId()))
                    .execute();
            Drafting.send(db, looked.getId(), viewer.id(), LECTURER);
            telling.feedbackGiven(cohort, row.getId());
            return new Answering.Answered();
        }
    }

    /// Sends what she typed besides the answer that somebody else gave.
    ///
    /// @throws NotAllowed for who does not accompany who handed it in
    @Transactional
    public Answering add(Viewer.SignedIn viewer, UUID cohort, UUID handIn, int version) {
        var row = handIn(viewer, cohort, handIn);
        var looked = version(row, version);
        if (isArchived(viewer, cohort)) {
            return new Answering.Archived();
        } else if (Drafting.of(db, looked.getId(), viewer.id()).isEmpty()) {
            return new Answering.NothingSaid();
        } else {
            Drafting.send(db, looked.getId(), viewer.id(), LECTURER);
            telling.feedbackGiven(cohort, row.getId());
            return new Answering.Answered();
        }
    }

    private boolean isArchived(Viewer viewer, UUID cohort) {
        return inside.mustAccompany(viewer, cohort).cohort().isArchived();
    }

    /// Its row, held until the transaction ends, so that of two who answer the second sees the
    /// first.
    private HandInRecord handIn(Viewer viewer, UUID cohort, UUID handIn) {
        CohortId id = inside.mustAccompany(viewer, cohort).cohort().id();
        return db.selectFrom(HAND_IN)
                .where(HAND_IN.UUID.eq(handIn))
                .and(HAND_IN.COHORT_ID.eq(id))
                .and(Inside.isParticipant(HAND_IN.COHORT_ID, HAND_IN.PERSON_ID))
                .forNoKeyUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotAllowed("accompanies nobody who handed this in"));
    }

    private HandInVersionRecord version(HandInRecord handIn, int number) {
        return db.selectFrom(HAND_IN_VERSION)
                .where(HAND_IN_VERSION.HAND_IN_ID.eq(handIn.getId()))
                .and(HAND_IN_VERSION.NUMBER.eq(number))
                .fetchOptional()
                .orElseThrow(() -> new NotAllowed("there is no such version"));
    }

    private int latest(HandInRecord handIn) {
        return db.fetchCount(HAND_IN_VERSION, HAND_IN_VERSION.HAND_IN_ID.eq(handIn.getId()));
    }

    /// Who else answered a version; empty where it was the viewer, or where her account is gone.
    private Optional<String> answeredBy(Viewer.SignedIn viewer, HandInVersionRecord version) {
        return db.select(FEEDBACK.person().NAME)
                .from(FEEDBACK)
                .where(FEEDBACK.VERSION_ID.eq(version.getId()))
                .and(FEEDBACK.GIVEN_AS.eq(LECTURER))
                .and(FEEDBACK.BY_PERSON_ID.ne(viewer.id()))
                .orderBy(FEEDBACK.GIVEN_AT)
                .limit(1)
                .fetchOptional(found -> found.value1());
    }
}
