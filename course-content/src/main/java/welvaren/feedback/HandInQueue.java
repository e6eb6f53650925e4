package welvaren.feedback;

import static java.util.Comparator.comparing;
import static welvaren.db.Tables.HAND_IN;
import static welvaren.db.Tables.HAND_IN_VERSION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import welvaren.cohort.CohortId;
import welvaren.learning.StepRef;
import welvaren.learning.StepRows;
import welvaren.person.Viewer;

/// What the participants of a cohort handed in, for who accompanies them.
@Component
public class HandInQueue {

    /// One hand-in.
    ///
    /// @param author her name
    /// @param version which one is the last, from 1
    /// @param note what she changed in it
    public record Row(
            UUID handIn,
            String author,
            StepRef sheet,
            int version,
            String note,
            Instant handedInAt,
            Stand stand) {}

    /// @param waiting to be looked at, the one that waits longest first
    /// @param answered the others, the latest first
    public record Rows(List<Row> waiting, List<Row> answered) {

        /// Since when the oldest waits.
        public Optional<Instant> oldest() {
            return waiting.stream().map(Row::handedInAt).findFirst();
        }
    }

    private static final int MOST = 5_000;

    private final DSLContext db;
    private final Inside inside;

    HandInQueue(DSLContext db, Inside inside) {
        this.db = db;
        this.inside = inside;
    }

    /// Nothing for who does not accompany it.
    public Rows of(Viewer viewer, UUID cohort) {
        return inside.accompanied(viewer, cohort)
                .map(mine -> rows(mine.cohort().id()))
                .orElseGet(() -> new Rows(List.of(), List.of()));
    }

    private Rows rows(CohortId cohort) {
        var version = HAND_IN_VERSION;
        var all =
                db.select(
                                HAND_IN.UUID,
                                HAND_IN.person().NAME,
                                StepRows.refOf(HAND_IN.step()),
                                version.NUMBER,
                                version.NOTE,
                                version.HANDED_IN_AT,
                                version.VERDICT,
                                version.ANSWERED_AT)
                        .from(HAND_IN)
                        .join(version)
                        .on(version.HAND_IN_ID.eq(HAND_IN.ID))
                        .where(HAND_IN.COHORT_ID.eq(cohort))
                        .and(HandInRows.isLatest(version))
                        .and(Inside.isParticipant(HAND_IN.COHORT_ID, HAND_IN.PERSON_ID))
                        .orderBy(version.HANDED_IN_AT, version.ID)
                        .limit(MOST)
                        .fetch(row ->
                                new Row(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        row.value6(),
                                        Stand.of(row.value6(), row.value7(), row.value8())));
        return new Rows(
                all.stream().filter(row -> row.stand().isWaiting()).toList(),
                all.stream()
                        .filter(row -> !row.stand().isWaiting())
                        .sorted(comparing(Row::handedInAt).reversed())
                        .toList());
    }
}
