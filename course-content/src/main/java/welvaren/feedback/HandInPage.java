package welvaren.feedback;

import static java.util.Comparator.comparing;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static welvaren.db.Tables.FEEDBACK;
import static welvaren.db.Tables.HAND_IN;
import static welvaren.db.Tables.HAND_IN_FILE;
import static welvaren.db.Tables.HAND_IN_VERSION;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import welvaren.cohort.CohortId;
import welvaren.feedback.HandIn.As;
import welvaren.feedback.HandIn.Feedback;
import welvaren.feedback.HandIn.Version;
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
                                        .and(HAND_IN.STEP_ID.eq(StepRows.idOf(sheet)))));
    }

    /// What a participant handed in, for who accompanies her.
    public Optional<HandIn> of(Viewer viewer, UUID cohort, UUID handIn) {
        return inside.accompanied(viewer, cohort)
                .flatMap(mine -> one(accompanied(mine.cohort().id()).and(HAND_IN.UUID.eq(handIn))));
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

    private Optional<HandIn> one(Condition which) {
        return db.select(
                        HAND_IN.UUID,
                        HAND_IN.person().NAME,
                        StepRows.refOf(HAND_IN.step()),
                        versions())
                .from(HAND_IN)
                .where(which)
                .fetchOptional(mapping(HandIn::new));
    }

    private static Field<List<Version>> versions() {
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
                                feedback(version.ID))
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

    private static Field<List<Feedback>> feedback(Field<Long> version) {
        var given =
                select(
                                FEEDBACK.UUID,
                                FEEDBACK.GIVEN_AS,
                                FEEDBACK.person().NAME,
                                FEEDBACK.GIVEN_AT,
                                HandInRows.remarks(FEEDBACK.ID))
                        .from(FEEDBACK)
                        .where(FEEDBACK.VERSION_ID.eq(version));
        return multiset(given)
                .convertFrom(rows ->
                        rows.map(mapping(HandInPage::said)).stream()
                                .sorted(comparing(Feedback::givenAt))
                                .toList());
    }

    private static Feedback said(
            UUID uuid, String givenAs, String by, Instant at, Remarks remarks) {
        return new Feedback(
                uuid, As.valueOf(givenAs.toUpperCase(Locale.ROOT)), Optional.of(by), at, remarks);
    }
}
