package welvaren.feedback;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.collation;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static welvaren.db.Tables.ENROLMENT;
import static welvaren.db.Tables.HAND_IN;
import static welvaren.db.Tables.HAND_IN_VERSION;
import static welvaren.db.Tables.PEER_REVIEW;
import static welvaren.db.Tables.PEER_ROUND;
import static welvaren.db.Tables.SAMPLE_RATING;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortId;
import welvaren.learning.StepRef;
import welvaren.learning.StepRows;
import welvaren.person.PersonId;
import welvaren.person.Viewer;

/// Who gave and who got peer feedback, and what is missing, for who accompanies a cohort.
@Component
public class PeerOverview {

    /// One participant in a round.
    ///
    /// @param sampleRated whether she rated the sample
    /// @param given how many reviews she was given to write
    /// @param sent how many of these she sent
    /// @param missed how many of the others did not come in time
    /// @param got how many there are of her work
    public record Line(
            PersonId person,
            String name,
            boolean handedIn,
            boolean sampleRated,
            int given,
            int sent,
            int missed,
            int got) {}

    /// Reviews that somebody did not send in time.
    ///
    /// @param dueOn until when they were due
    public record Missed(PersonId person, StepRef sheet, LocalDate dueOn, int reviews) {}

    private static final int MOST = 2_000;

    private final DSLContext db;
    private final Inside inside;

    PeerOverview(DSLContext db, Inside inside) {
        this.db = db;
        this.inside = inside;
    }

    /// All participants by name; nobody for who does not accompany the cohort.
    public List<Line> of(Viewer viewer, UUID cohort, StepRef sheet) {
        return inside.accompanied(viewer, cohort)
                .map(mine -> lines(mine.cohort().id(), sheet))
                .orElseGet(List::of);
    }

    /// What participants of a cohort missed of peer feedback so far: for who accompanies it that of
    /// all, for a participant her own.
    public List<Missed> missed(Viewer viewer, UUID cohort) {
        return inside.accompanied(viewer, cohort)
                .map(mine -> missed(mine.cohort().id(), DSL.noCondition()))
                .or(() ->
                        inside.asParticipant(viewer, cohort)
                                .filter(_ -> viewer instanceof Viewer.SignedIn)
                                .map(mine ->
                                        missed(
                                                mine.cohort().id(),
                                                PEER_REVIEW.PERSON_ID.eq(
                                                        ((Viewer.SignedIn) viewer).id()))))
                .orElseGet(List::of);
    }

    private List<Missed> missed(CohortId cohort, Condition whose) {
        var many = DSL.count();
        return db.select(
                        PEER_REVIEW.PERSON_ID,
                        StepRows.refOf(PEER_ROUND.step()),
                        PEER_ROUND.DUE_ON,
                        many)
                .from(PEER_REVIEW)
                .join(PEER_ROUND)
                .on(PEER_ROUND.ID.eq(PEER_REVIEW.ROUND_ID))
                .where(PEER_ROUND.COHORT_ID.eq(cohort))
                .and(whose)
                .and(isMissed())
                .and(Inside.isParticipant(PEER_ROUND.COHORT_ID, PEER_REVIEW.PERSON_ID))
                .groupBy(
                        PEER_REVIEW.PERSON_ID,
                        PEER_ROUND.ID,
                        PEER_ROUND.DUE_ON,
                        PEER_ROUND.step().KEY,
                        PEER_ROUND.step().KIND,
                        PEER_ROUND.step().courseUnit().KEY,
                        PEER_ROUND.step().courseUnit().courseModule().KEY)
                .orderBy(PEER_ROUND.DUE_ON, PEER_REVIEW.PERSON_ID)
                .limit(MOST)
                .fetch(mapping(Missed::new));
    }

    private List<Line> lines(CohortId cohort, StepRef sheet) {
        var person = ENROLMENT.person();
        return db.select(
                        ENROLMENT.PERSON_ID,
                        person.NAME,
                        handedIn(cohort, sheet),
                        sampleRated(),
                        reviews(DSL.noCondition()),
                        reviews(PEER_REVIEW.SENT_AT.isNotNull()),
                        reviews(isMissed()),
                        got())
                .from(ENROLMENT)
                .join(PEER_ROUND)
                .on(PEER_ROUND.COHORT_ID.eq(ENROLMENT.COHORT_ID))
                .and(PeerRows.is(sheet))
                .where(ENROLMENT.COHORT_ID.eq(cohort))
                .and(ENROLMENT.LEFT_AT.isNull())
                .and(ENROLMENT.ROLE.eq("participant"))
                .orderBy(person.NAME.collate(collation("nl-BE-x-icu")), person.ID)
                .limit(MOST)
                .fetch(mapping(Line::new));
    }

    private static Condition isMissed() {
        return PEER_REVIEW
                .SENT_AT
                .isNull()
                .and(PEER_REVIEW.MISSED_AT.isNotNull().or(PEER_ROUND.DUE_ON.lt(Cohort.today())));
    }

    private static Field<Boolean> handedIn(CohortId cohort, StepRef sheet) {
        return field(
                DSL.exists(
                        selectOne()
                                .from(HAND_IN)
                                .where(HAND_IN.COHORT_ID.eq(cohort))
                                .and(HAND_IN.STEP_ID.eq(StepRows.idOf(sheet)))
                                .and(HAND_IN.PERSON_ID.eq(ENROLMENT.PERSON_ID))));
    }

    private static Field<Boolean> sampleRated() {
        return field(
                DSL.exists(
                        selectOne()
                                .from(SAMPLE_RATING)
                                .where(SAMPLE_RATING.ROUND_ID.eq(PEER_ROUND.ID))
                                .and(SAMPLE_RATING.PERSON_ID.eq(ENROLMENT.PERSON_ID))));
    }

    private static Field<Integer> reviews(Condition which) {
        return field(
                selectCount()
                        .from(PEER_REVIEW)
                        .where(PEER_REVIEW.ROUND_ID.eq(PEER_ROUND.ID))
                        .and(PEER_REVIEW.PERSON_ID.eq(ENROLMENT.PERSON_ID))
                        .and(which));
    }

    private static Field<Integer> got() {
        return field(
                selectCount()
                        .from(PEER_REVIEW)
                        .join(HAND_IN_VERSION)
                        .on(HAND_IN_VERSION.ID.eq(PEER_REVIEW.VERSION_ID))
                        .join(HAND_IN)
                        .on(HAND_IN.ID.eq(HAND_IN_VERSION.HAND_IN_ID))
                        .where(PEER_REVIEW.ROUND_ID.eq(PEER_ROUND.ID))
                        .and(PEER_REVIEW.SENT_AT.isNotNull())
                        .and(HAND_IN.PERSON_ID.eq(ENROLMENT.PERSON_ID)));
    }
}
