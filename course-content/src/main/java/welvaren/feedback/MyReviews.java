package welvaren.feedback;

import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static welvaren.db.Tables.FEEDBACK;
import static welvaren.db.Tables.FEEDBACK_REPLY;
import static welvaren.db.Tables.HAND_IN;
import static welvaren.db.Tables.HAND_IN_FILE;
import static welvaren.db.Tables.HAND_IN_VERSION;
import static welvaren.db.Tables.PEER_REVIEW;
import static welvaren.db.Tables.PEER_ROUND;
import static welvaren.db.Tables.SAMPLE_RATING;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import welvaren.cohort.CohortId;
import welvaren.feedback.HandInPage.File;
import welvaren.feedback.ReviewDesk.Reply;
import welvaren.feedback.ReviewDesk.Sample;
import welvaren.learning.StepRef;
import welvaren.learning.StepRows;
import welvaren.person.PersonId;
import welvaren.person.Viewer;

/// What a participant was given to review. Work that she was not given does not exist for her.
@Component
public class MyReviews {

    /// A piece of work to review.
    ///
    /// @param author her name; empty where the viewer may not know it
    public record ToReview(
            UUID review, StepRef sheet, LocalDate dueOn, Optional<String> author, boolean isSent) {}

    private final DSLContext db;
    private final Inside inside;

    MyReviews(DSLContext db, Inside inside) {
        this.db = db;
        this.inside = inside;
    }

    /// What is due first at first.
    public List<ToReview> of(Viewer.SignedIn viewer, UUID cohort) {
        return inside.asParticipant(viewer, cohort)
                .map(mine -> toReview(viewer, mine.cohort().id()))
                .orElseGet(List::of);
    }

    private List<ToReview> toReview(Viewer.SignedIn viewer, CohortId cohort) {
        return db.select(
                        PEER_REVIEW.UUID,
                        StepRows.refOf(PEER_ROUND.step()),
                        PEER_ROUND.DUE_ON,
                        author(),
                        PEER_REVIEW.SENT_AT)
                .from(PEER_REVIEW)
                .join(PEER_ROUND)
                .on(PEER_ROUND.ID.eq(PEER_REVIEW.ROUND_ID))
                .join(HAND_IN_VERSION)
                .on(HAND_IN_VERSION.ID.eq(PEER_REVIEW.VERSION_ID))
                .join(HAND_IN)
                .on(HAND_IN.ID.eq(HAND_IN_VERSION.HAND_IN_ID))
                .where(hers(viewer, cohort))
                .orderBy(PEER_ROUND.DUE_ON, PEER_REVIEW.ID)
                .fetch(row ->
                        new ToReview(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5() != null));
    }

    /// One of them; empty for what she was not given, and where its author left.
    public Optional<ReviewDesk> at(Viewer.SignedIn viewer, UUID cohort, UUID review) {
        return inside.asParticipant(viewer, cohort)
                .flatMap(mine -> desk(viewer, mine.cohort().id(), review));
    }

    private Optional<ReviewDesk> desk(Viewer.SignedIn viewer, CohortId cohort, UUID review) {
        return db.select(
                        StepRows.refOf(PEER_ROUND.step()),
                        author(),
                        HandInRows.texts(HAND_IN_VERSION.ID),
                        HandInRows.files(HAND_IN_VERSION.ID),
                        HandInRows.draft(HAND_IN_VERSION.ID, viewer.id()),
                        sent(viewer.id()),
                        reply(viewer.id()),
                        ownRatings(viewer.id()))
                .from(PEER_REVIEW)
                .join(PEER_ROUND)
                .on(PEER_ROUND.ID.eq(PEER_REVIEW.ROUND_ID))
                .join(HAND_IN_VERSION)
                .on(HAND_IN_VERSION.ID.eq(PEER_REVIEW.VERSION_ID))
                .join(HAND_IN)
                .on(HAND_IN.ID.eq(HAND_IN_VERSION.HAND_IN_ID))
                .where(hers(viewer, cohort))
                .and(PEER_REVIEW.UUID.eq(review))
                .fetchOptional(row -> {
                    var round = PeerRows.of(db, cohort, row.value1()).orElseThrow();
                    var own = row.value8();
                    var sample =
                            new Sample(
                                    round.sample(),
                                    own,
                                    own.isEmpty() ? List.of() : round.ratings());
                    return new ReviewDesk(
                            review,
                            row.value1(),
                            round.dueOn(),
                            row.value2(),
                            row.value3(),
                            row.value4(),
                            round.rubric(),
                            sample,
                            row.value5(),
                            row.value6().stream().findFirst(),
                            row.value7().stream().findFirst());
                });
    }

    /// A file of what she was given; without its name where names are hidden.
    public Optional<File> file(Viewer.SignedIn viewer, UUID cohort, UUID review, UUID file) {
        return inside.asParticipant(viewer, cohort)
                .flatMap(mine ->
                        db.select(
                                        HAND_IN_FILE.FILE_NAME,
                                        HAND_IN_FILE.MEDIA_TYPE,
                                        HAND_IN_FILE.CONTENT,
                                        PEER_ROUND.MODE)
                                .from(HAND_IN_FILE)
                                .join(HAND_IN_VERSION)
                                .on(HAND_IN_VERSION.ID.eq(HAND_IN_FILE.VERSION_ID))
                                .join(HAND_IN)
                                .on(HAND_IN.ID.eq(HAND_IN_VERSION.HAND_IN_ID))
                                .join(PEER_REVIEW)
                                .on(PEER_REVIEW.VERSION_ID.eq(HAND_IN_VERSION.ID))
                                .join(PEER_ROUND)
                                .on(PEER_ROUND.ID.eq(PEER_REVIEW.ROUND_ID))
                                .where(hers(viewer, mine.cohort().id()))
                                .and(PEER_REVIEW.UUID.eq(review))
                                .and(HAND_IN_FILE.UUID.eq(file))
                                .fetchOptional(row ->
                                        new File(
                                                name(row.value1(), PeerMode.ofWord(row.value4())),
                                                row.value2(),
                                                row.value3())));
    }

    /// A name often says whose it is; what kind of file it is must stay.
    private static String name(String fileName, PeerMode mode) {
        return switch (mode) {
            case OPEN -> fileName;
            case ANONYMOUS -> {
                var ending = fileName.replaceAll(".*\\.", "");
                yield ending.matches("[A-Za-z]{3,4}")
                        ? "bestand." + ending.toLowerCase(Locale.ROOT)
                        : "bestand";
            }
        };
    }

    static Condition hers(Viewer.SignedIn viewer, CohortId cohort) {
        return PEER_REVIEW
                .PERSON_ID
                .eq(viewer.id())
                .and(PEER_ROUND.COHORT_ID.eq(cohort))
                .and(Inside.isParticipant(HAND_IN.COHORT_ID, HAND_IN.PERSON_ID));
    }

    private static Field<Optional<String>> author() {
        return DSL.when(PEER_ROUND.MODE.eq(PeerMode.OPEN.word()), HAND_IN.person().NAME)
                .convertFrom(Optional::ofNullable);
    }

    private static Field<List<Remarks>> sent(PersonId reviewer) {
        var sent = select(HandInRows.remarks(FEEDBACK.ID)).from(FEEDBACK).where(isBy(reviewer));
        return multiset(sent).convertFrom(rows -> rows.map(row -> row.value1()));
    }

    private static Field<List<Reply>> reply(PersonId reviewer) {
        var replies =
                select(FEEDBACK_REPLY.HELPFUL, FEEDBACK_REPLY.BODY)
                        .from(FEEDBACK_REPLY)
                        .join(FEEDBACK)
                        .on(FEEDBACK.ID.eq(FEEDBACK_REPLY.FEEDBACK_ID))
                        .where(isBy(reviewer));
        return multiset(replies)
                .convertFrom(rows -> rows.map(row -> new Reply(row.value1(), row.value2())));
    }

    private static Condition isBy(PersonId reviewer) {
        return FEEDBACK.VERSION_ID
                .eq(HAND_IN_VERSION.ID)
                .and(FEEDBACK.BY_PERSON_ID.eq(reviewer))
                .and(FEEDBACK.GIVEN_AS.eq("peer"));
    }

    private static Field<Map<String, Integer>> ownRatings(PersonId person) {
        var ratings =
                select(SAMPLE_RATING.CRITERION_KEY, SAMPLE_RATING.LEVEL)
                        .from(SAMPLE_RATING)
                        .where(SAMPLE_RATING.ROUND_ID.eq(PEER_ROUND.ID))
                        .and(SAMPLE_RATING.PERSON_ID.eq(person));
        return multiset(ratings)
                .convertFrom(
                        rows -> rows.stream().collect(toMap(Record2::value1, Record2::value2)));
    }
}
