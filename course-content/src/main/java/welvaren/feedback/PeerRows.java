package welvaren.feedback;

import static java.util.Comparator.comparing;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static welvaren.db.Tables.PEER_CRITERION;
import static welvaren.db.Tables.PEER_REVIEW;
import static welvaren.db.Tables.PEER_ROUND;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import welvaren.cohort.CohortId;
import welvaren.content.Activity.RubricRow;
import welvaren.feedback.PeerRound.SampleRating;
import welvaren.learning.StepRef;
import welvaren.learning.StepRows;

/// How rounds of peer feedback are found in the database, and read from it.
final class PeerRows {

    private record Criterion(int position, RubricRow row, SampleRating rating) {}

    private PeerRows() {}

    static Optional<PeerRound> of(DSLContext db, CohortId cohort, StepRef sheet) {
        return all(db, PEER_ROUND.COHORT_ID.eq(cohort).and(is(sheet))).stream().findFirst();
    }

    static List<PeerRound> all(DSLContext db, Condition which) {
        return db.select(
                        PEER_ROUND.UUID,
                        StepRows.refOf(PEER_ROUND.step()),
                        PEER_ROUND.MODE,
                        PEER_ROUND.DUE_ON,
                        PEER_ROUND.REVIEWS,
                        criteria(),
                        PEER_ROUND.SAMPLE,
                        PEER_ROUND.CHANGES,
                        inUse())
                .from(PEER_ROUND)
                .where(which)
                .orderBy(PEER_ROUND.DUE_ON, PEER_ROUND.ID)
                .fetch(row ->
                        new PeerRound(
                                row.value1(),
                                row.value2(),
                                PeerMode.ofWord(row.value3()),
                                row.value4(),
                                row.value5(),
                                new Rubric(row.value6().stream().map(Criterion::row).toList()),
                                row.value7(),
                                row.value6().stream().map(Criterion::rating).toList(),
                                row.value8(),
                                row.value9()));
    }

    static Condition is(StepRef sheet) {
        return PEER_ROUND.STEP_ID.eq(StepRows.idOf(sheet));
    }

    private static Field<List<Criterion>> criteria() {
        var criterion = PEER_CRITERION;
        var criteria =
                select(
                                criterion.POSITION,
                                criterion.KEY,
                                criterion.CRITERION,
                                criterion.LEVELS,
                                criterion.SAMPLE_LEVEL,
                                criterion.SAMPLE_WHY)
                        .from(criterion)
                        .where(criterion.ROUND_ID.eq(PEER_ROUND.ID));
        return multiset(criteria)
                .convertFrom(rows ->
                        rows
                                .map(row ->
                                        new Criterion(
                                                row.value1(),
                                                new RubricRow(
                                                        row.value2(),
                                                        row.value3(),
                                                        List.of(row.value4())),
                                                new SampleRating(
                                                        row.value2(), row.value5(), row.value6())))
                                .stream()
                                .sorted(comparing(Criterion::position))
                                .toList());
    }

    private static Field<Boolean> inUse() {
        return field(
                exists(
                        selectOne()
                                .from(PEER_REVIEW)
                                .where(PEER_REVIEW.ROUND_ID.eq(PEER_ROUND.ID))
                                .and(PEER_REVIEW.SENT_AT.isNotNull())));
    }
}
