package welvaren.feedback;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static welvaren.db.Tables.ATTACHMENT;
import static welvaren.db.Tables.FEEDBACK_DRAFT;
import static welvaren.db.Tables.HAND_IN;
import static welvaren.db.Tables.HAND_IN_FILE;
import static welvaren.db.Tables.HAND_IN_TEXT;
import static welvaren.db.Tables.HAND_IN_VERSION;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.change.Change;
import welvaren.change.Changes;
import welvaren.cohort.CohortId;
import welvaren.cohort.CohortPlans;
import welvaren.cohort.Standing;
import welvaren.content.Activity.Written;
import welvaren.content.Catalogues;
import welvaren.language.Language;
import welvaren.language.Typed;
import welvaren.learning.StepRef;
import welvaren.learning.StepRows;
import welvaren.learning.Turn;
import welvaren.person.NotAllowed;
import welvaren.person.Viewer;
import welvaren.writing.Texts;

/// Participants hand in what they wrote, as it is at that moment: whatever they write afterwards
/// does not change it.
@Component
public class HandIns {

    /// How many characters she may use to say what she changed.
    public static final int LONGEST_NOTE = 500;

    /// What stands in a worksheet.
    ///
    /// @param texts by the key of their input, without empty ones
    /// @param files the uuids of attachments, by the key of their field
    public record Content(Map<String, String> texts, Map<String, UUID> files) {

        public boolean isEmpty() {
            return texts.isEmpty() && files.isEmpty();
        }
    }

    /// @param content empty before the first one
    private record Last(int number, @Nullable String verdict, Content content) {}

    private final DSLContext db;
    private final Inside inside;
    private final CohortPlans plans;
    private final Catalogues catalogues;
    private final Texts texts;
    private final Turn turn;
    private final Allocating allocating;
    private final Changes changes;

    HandIns(
            DSLContext db,
            Inside inside,
            CohortPlans plans,
            Catalogues catalogues,
            Texts texts,
            Turn turn,
            Allocating allocating,
            Changes changes) {
        this.db = db;
        this.inside = inside;
        this.plans = plans;
        this.catalogues = catalogues;
        this.texts = texts;
        this.turn = turn;
        this.allocating = allocating;
        this.changes = changes;
    }

    /// Hands in what stands in a worksheet now, as its next version.
    ///
    /// @param note what she changed, in a line or two; none needed the first time
    /// @throws NotAllowed for who is no participant, and for what that cohort does not do
    @Transactional
    public HandingIn handIn(Viewer.SignedIn viewer, UUID cohort, StepRef sheet, String note) {
        var mine = inside.mustParticipate(viewer, cohort);
        var written = planned(viewer, cohort, sheet);
        turn.take(viewer);
        var said = Typed.sound(note).strip();
        var last = last(viewer, mine.cohort().id(), sheet);
        var now = content(viewer, sheet, written);
        if (mine.cohort().isArchived()) {
            return new HandingIn.Archived();
        } else if (now.isEmpty()) {
            return new HandingIn.NothingWritten();
        } else if (last.filter(before -> "accepted".equals(before.verdict())).isPresent()) {
            return new HandingIn.AlreadyAccepted();
        } else if (last.filter(before -> before.content().equals(now)).isPresent()) {
            return new HandingIn.Unchanged();
        } else if (last.isPresent() && said.isEmpty()) {
            return new HandingIn.NoteMissing();
        } else if (said.length() > LONGEST_NOTE) {
            return new HandingIn.NoteTooLong(LONGEST_NOTE);
        } else {
            var number = last.map(Last::number).orElse(0) + 1;
            var uuid = put(viewer, mine.cohort().id(), sheet, number, said, now);
            allocating.handedIn(mine.cohort().id(), sheet, viewer.id());
            changes.append(new Change(Change.Kind.FEEDBACK, cohort.toString()));
            return new HandingIn.HandedIn(uuid, number);
        }
    }

    private Written planned(Viewer.SignedIn viewer, UUID cohort, StepRef sheet) {
        return plans.of(viewer, cohort)
                .flatMap(plan -> plan.unit(sheet.unit()))
                .filter(unit -> unit.standing() != Standing.HIDDEN)
                .flatMap(_ -> Handable.sheet(catalogues.current(), sheet, Language.NL))
                .orElseThrow(() -> new NotAllowed("there is nothing like that to hand in"));
    }

    /// What she would hand in now; nothing for what cannot be handed in.
    public Content now(Viewer.SignedIn viewer, StepRef sheet) {
        return Handable.sheet(catalogues.current(), sheet, Language.NL)
                .map(written -> content(viewer, sheet, written))
                .orElseGet(() -> new Content(Map.of(), Map.of()));
    }

    private Content content(Viewer.SignedIn viewer, StepRef sheet, Written written) {
        var all = texts.of(viewer, sheet.unit());
        var inputs = Handable.inputs(written);
        var words = new TreeMap<String, String>();
        for (var entry : all.texts().entrySet()) {
            var field = entry.getKey();
            if (field.step().equals(sheet)
                    && inputs.contains(field.field())
                    && !entry.getValue().body().isBlank()) {
                words.put(field.field(), entry.getValue().body());
            }
        }
        var files = new TreeMap<String, UUID>();
        for (var entry : all.attachments().entrySet()) {
            if (entry.getKey().step().equals(sheet) && inputs.contains(entry.getKey().field())) {
                files.put(entry.getKey().field(), entry.getValue().uuid());
            }
        }
        return new Content(words, files);
    }

    private Optional<Last> last(Viewer.SignedIn viewer, CohortId cohort, StepRef sheet) {
        var version = HAND_IN_VERSION;
        return db.select(version.ID, version.NUMBER, version.VERDICT)
                .from(version)
                .where(version.handIn().COHORT_ID.eq(cohort))
                .and(version.handIn().PERSON_ID.eq(viewer.id()))
                .and(version.handIn().STEP_ID.eq(StepRows.idOf(sheet)))
                .orderBy(version.NUMBER.desc())
                .limit(1)
                .fetchOptional(found ->
                        new Last(found.value2(), found.value3(), handedIn(found.value1())));
    }

    private Content handedIn(long version) {
        var words =
                db.select(HAND_IN_TEXT.FIELD_KEY, HAND_IN_TEXT.BODY)
                        .from(HAND_IN_TEXT)
                        .where(HAND_IN_TEXT.VERSION_ID.eq(version))
                        .fetchMap(HAND_IN_TEXT.FIELD_KEY, HAND_IN_TEXT.BODY);
        var files =
                db.select(HAND_IN_FILE.FIELD_KEY, HAND_IN_FILE.ATTACHMENT_UUID)
                        .from(HAND_IN_FILE)
                        .where(HAND_IN_FILE.VERSION_ID.eq(version))
                        .fetchMap(HAND_IN_FILE.FIELD_KEY, HAND_IN_FILE.ATTACHMENT_UUID);
        return new Content(words, files);
    }

    private UUID put(
            Viewer.SignedIn viewer,
            CohortId cohort,
            StepRef sheet,
            int number,
            String note,
            Content content) {
        var row =
                db.insertInto(HAND_IN)
                        .set(HAND_IN.COHORT_ID, cohort)
                        .set(HAND_IN.PERSON_ID, viewer.id())
                        .set(HAND_IN.STEP_ID, StepRows.idOf(sheet))
                        .onConflict(HAND_IN.COHORT_ID, HAND_IN.PERSON_ID, HAND_IN.STEP_ID)
                        .doUpdate()
                        .set(HAND_IN.CHANGES, HAND_IN.CHANGES.plus(1))
                        .returning(HAND_IN.ID, HAND_IN.UUID)
                        .fetchSingle();
        long version =
                db.insertInto(HAND_IN_VERSION)
                        .set(HAND_IN_VERSION.HAND_IN_ID, row.getId())
                        .set(HAND_IN_VERSION.NUMBER, number)
                        .set(HAND_IN_VERSION.NOTE, note)
                        .returning(HAND_IN_VERSION.ID)
                        .fetchSingle(HAND_IN_VERSION.ID);
        content.texts()
                .forEach((field, body) ->
                        db.insertInto(HAND_IN_TEXT)
                                .set(HAND_IN_TEXT.VERSION_ID, version)
                                .set(HAND_IN_TEXT.FIELD_KEY, field)
                                .set(HAND_IN_TEXT.BODY, body)
                                .execute());
        copyFiles(version, content);
        takeAlongWhatIsBeingSaid(cohort, row.getId(), version);
        return row.getUuid();
    }

    /// Who accompanies her goes on with her remarks at the version that she looks at now.
    private void takeAlongWhatIsBeingSaid(CohortId cohort, long handIn, long version) {
        db.update(FEEDBACK_DRAFT)
                .set(FEEDBACK_DRAFT.VERSION_ID, version)
                .where(
                        FEEDBACK_DRAFT.VERSION_ID.in(
                                select(HAND_IN_VERSION.ID)
                                        .from(HAND_IN_VERSION)
                                        .where(HAND_IN_VERSION.HAND_IN_ID.eq(handIn))
                                        .and(HAND_IN_VERSION.VERDICT.isNull())))
                .and(not(Inside.isParticipant(val(cohort), FEEDBACK_DRAFT.BY_PERSON_ID)))
                .execute();
    }

    private void copyFiles(long version, Content content) {
        var copy = HAND_IN_FILE;
        db.insertInto(
                        copy,
                        copy.VERSION_ID,
                        copy.FIELD_KEY,
                        copy.ATTACHMENT_UUID,
                        copy.FILE_NAME,
                        copy.MEDIA_TYPE,
                        copy.CONTENT)
                .select(
                        select(
                                        inline(version),
                                        ATTACHMENT.FIELD_KEY,
                                        ATTACHMENT.UUID,
                                        ATTACHMENT.FILE_NAME,
                                        ATTACHMENT.MEDIA_TYPE,
                                        ATTACHMENT.CONTENT)
                                .from(ATTACHMENT)
                                .where(ATTACHMENT.UUID.in(content.files().values())))
                .execute();
    }
}
