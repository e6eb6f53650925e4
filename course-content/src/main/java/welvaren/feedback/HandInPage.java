package welvaren.feedback;

import static java.util.Comparator.comparing;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static welvaren.db.Tables.FEEDBACK;
import static welvaren.db.Tables.FEEDBACK_REPLY;
import static welvaren.db.Tables.HAND_IN;
import static welvaren.db.Tables.HAND_IN_FILE;
import static welvaren.db.Tables.HAND_IN_VERSION;
import static welvaren.db.Tables.PEER_ROUND;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import welvaren.cohort.CohortId;
import welvaren.feedback.HandIn.As;
import welvaren.feedback.HandIn.Feedback;
import welvaren.feedback.HandIn.Version;
import welvaren.feedback.ReviewDesk.Reply;
import welvaren.learning.StepRef;
import welvaren.learning.StepRows;
import welvaren.person.Viewer;

/// One hand-in, for who handed it in and for who accompanies her; for everybody else there is none.
@Component
public class HandInPage {

    /// A file as it was handed in.
    public record File(String fileName, String mediaType, byte[] content) {}

    private final DSLContext db;
    private final Inside inside;

    HandInPage(DSLContext db, Inside inside) {
        this.db = db;
        this.inside = inside;
    }

    /// What the viewer herself handed in for a worksheet.
    public Optional<HandIn> own(Viewer.SignedIn viewer, UUID cohort, StepRef sheet) {
        return inside.asParticipant(viewer, cohort)
                .flatMap(mine ->
                        one(
                                own(viewer, mine.cohort().id())
                                        .and(HAND_IN.STEP_ID.eq(StepRows.idOf(sheet))),
                                isOpen()));
    }

    /// What a participant handed in, for who accompanies her.
    public Optional<HandIn> of(Viewer viewer, UUID cohort, UUID handIn) {
        return inside.accompanied(viewer, cohort)
                .flatMap(mine ->
                        one(
                                accompanied(mine.cohort().id()).and(HAND_IN.UUID.eq(handIn)),
                                DSL.trueCondition()));
    }

    /// A file of a version, for the same people.
    public Optional<File> file(Viewer.SignedIn viewer, UUID cohort, UUID file) {
        return inside.accompanied(viewer, cohort)
                .map(mine -> accompanied(mine.cohort().id()))
                .or(() ->
                        inside.asParticipant(viewer, cohort)
                                .map(mine -> own(viewer, mine.cohort().id())))
                .flatMap(seen ->
                        db.select(
                                        HAND_IN_FILE.FILE_NAME,
                                        HAND_IN_FILE.MEDIA_TYPE,
                                        HAND_IN_FILE.CONTENT)
                                .from(HAND_IN_FILE)
                                .join(HAND_IN_VERSION)
                                .on(HAND_IN_VERSION.ID.eq(HAND_IN_FILE.VERSION_ID))
                                .join(HAND_IN)
                                .on(HAND_IN.ID.eq(HAND_IN_VERSION.HAND_IN_ID))
                                .where(seen)
                                .and(HAND_IN_FILE.UUID.eq(file))
                                .fetchOptional(mapping(File::new)));
    }

    private static Condition own(Viewer.SignedIn viewer, CohortId cohort) {
        return HAND_IN.COHORT_ID.eq(cohort).and(HAND_IN.PERSON_ID.eq(viewer.id()));
    }

    private static Condition accompanied(CohortId cohort) {
        return HAND_IN.COHORT_ID
                .eq(cohort)
                .and(Inside.isParticipant(HAND_IN.COHORT_ID, HAND_IN.PERSON_ID));
    }

    /// That students who review each other may know whose feedback it is.
    private static Condition isOpen() {
        return notExists(
                selectOne()
                        .from(PEER_ROUND)
                        .where(PEER_ROUND.COHORT_ID.eq(HAND_IN.COHORT_ID))
                        .and(PEER_ROUND.STEP_ID.eq(HAND_IN.STEP_ID))
                        .and(PEER_ROUND.MODE.ne(PeerMode.OPEN.word())));
    }

    /// @param named where the names of students who said something are told
    private Optional<HandIn> one(Condition which, Condition named) {
        return db.select(
                        HAND_IN.UUID,
                        HAND_IN.person().NAME,
                        StepRows.refOf(HAND_IN.step()),
                        versions(named))
                .from(HAND_IN)
                .where(which)
                .fetchOptional(mapping(HandIn::new));
    }

    private static Field<List<Version>> versions(Condition named) {
        var version = HAND_IN_VERSION;
        var versions =
                select(
                                version.NUMBER,
                                version.NOTE,
                                version.HANDED_IN_AT,
                                version.VERDICT,
                                version.ANSWERED_AT,
                                HandInRows.texts(version.ID),
                                HandInRows.files(version.ID),
                                feedback(version.ID, named))
                        .from(version)
                        .where(version.HAND_IN_ID.eq(HAND_IN.ID));
        return multiset(versions)
                .convertFrom(rows ->
                        rows
                                .map(row ->
                                        new Version(
                                                row.value1(),
                                                row.value2(),
                                                row.value3(),
                                                Stand.of(row.value3(), row.value4(), row.value5()),
                                                row.value6(),
                                                row.value7(),
                                                row.value8()))
                                .stream()
                                .sorted(comparing(Version::number))
                                .toList());
    }

    private static Field<List<Feedback>> feedback(Field<Long> version, Condition named) {
        var given =
                select(
                                FEEDBACK.UUID,
                                FEEDBACK.GIVEN_AS,
                                DSL.when(
                                        named.or(FEEDBACK.GIVEN_AS.eq("lecturer")),
                                        FEEDBACK.person().NAME),
                                FEEDBACK.GIVEN_AT,
                                HandInRows.remarks(FEEDBACK.ID),
                                reply())
                        .from(FEEDBACK)
                        .where(FEEDBACK.VERSION_ID.eq(version));
        return multiset(given)
                .convertFrom(rows ->
                        rows.map(mapping(HandInPage::said)).stream()
                                .sorted(comparing(Feedback::givenAt))
                                .toList());
    }

    private static Field<List<Reply>> reply() {
        var reply =
                select(FEEDBACK_REPLY.HELPFUL, FEEDBACK_REPLY.BODY)
                        .from(FEEDBACK_REPLY)
                        .where(FEEDBACK_REPLY.FEEDBACK_ID.eq(FEEDBACK.ID));
        return multiset(reply)
                .convertFrom(rows -> rows.map(row -> new Reply(row.value1(), row.value2())));
    }

    private static Feedback said(
            UUID uuid,
            String givenAs,
            @Nullable String by,
            Instant at,
            Remarks remarks,
            List<Reply> reply) {
        return new Feedback(
                uuid,
                As.valueOf(givenAs.toUpperCase(Locale.ROOT)),
                Optional.ofNullable(by),
                at,
                remarks,
                reply.stream().findFirst());
    }
}
