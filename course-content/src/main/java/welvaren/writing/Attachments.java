package welvaren.writing;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static welvaren.db.Tables.ATTACHMENT;

import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.change.Change;
import welvaren.change.Changes;
import welvaren.content.Activity.Visibility;
import welvaren.content.Activity.Written;
import welvaren.content.Catalogues;
import welvaren.content.WorksheetField.PhotoField;
import welvaren.language.Typed;
import welvaren.learning.StepRows;
import welvaren.learning.Turn;
import welvaren.person.Viewer;

/// Keeps the photos and files that belong to a field, one in each. The description in words is the
/// text of the field.
@Component
public class Attachments {

    /// How large one may be.
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final int LONGEST_NAME = 120;

    /// A file to be shown or downloaded.
    public record Content(String fileName, MediaKind kind, byte[] bytes) {}

    private final DSLContext db;
    private final Catalogues catalogues;
    private final Turn turn;
    private final Audiences audiences;
    private final Changes changes;

    Attachments(
            DSLContext db, Catalogues catalogues, Turn turn, Audiences audiences, Changes changes) {
        this.db = db;
        this.catalogues = catalogues;
        this.turn = turn;
        this.audiences = audiences;
        this.changes = changes;
    }

    /// Puts a file into a field.
    ///
    /// @param shown who reads it, as the field said
    @Transactional
    public Attaching attach(
            Viewer.SignedIn viewer,
            FieldRef field,
            String fileName,
            byte[] content,
            Visibility shown) {
        if (content.length > MOST_BYTES) {
            return new Attaching.TooLarge(MOST_BYTES);
        }
        return MediaKind.of(content)
                .filter(kind -> kind.isPicture() || !isForPhoto(field))
                .<Attaching>map(kind ->
                        new Attaching.Done(
                                put(viewer, field, kind, tidy(fileName), content, shown)))
                .orElseGet(Attaching.WrongKind::new);
    }

    /// Takes the file out of a field.
    @Transactional
    public void remove(Viewer.SignedIn viewer, FieldRef field) {
        var taken = turn.take(viewer);
        var removed = db.deleteFrom(ATTACHMENT).where(is(viewer, field)).execute();
        if (removed > 0) {
            announce(taken);
        }
    }

    /// The file with that uuid, for who may read it; empty for anybody else.
    public Optional<Content> content(Viewer viewer, UUID uuid) {
        return db.select(
                        ATTACHMENT.PERSON_ID,
                        ATTACHMENT.FILE_NAME,
                        ATTACHMENT.MEDIA_TYPE,
                        ATTACHMENT.CONTENT)
                .from(ATTACHMENT)
                .where(ATTACHMENT.UUID.eq(uuid))
                .and(Readers.among(viewer, ATTACHMENT.PERSON_ID, ATTACHMENT.STEP_ID))
                .fetchOptional(found ->
                        new Content(
                                found.value2(),
                                MediaKind.ofMediaType(found.value3()),
                                found.value4()));
    }

    static SelectField<Attached> attached() {
        return row(
                        ATTACHMENT.UUID,
                        ATTACHMENT.FILE_NAME,
                        ATTACHMENT.MEDIA_TYPE.convertFrom(MediaKind::ofMediaType),
                        DSL.field("octet_length({0})", Integer.class, ATTACHMENT.CONTENT),
                        ATTACHMENT.UPLOADED_AT)
                .convertFrom(mapping(Attached::new));
    }

    private Attached put(
            Viewer.SignedIn viewer,
            FieldRef field,
            MediaKind kind,
            String fileName,
            byte[] content,
            Visibility shown) {
        var taken = turn.take(viewer);
        audiences.settle(viewer, field.step(), shown);
        db.deleteFrom(ATTACHMENT).where(is(viewer, field)).execute();
        var uuid =
                db.insertInto(ATTACHMENT)
                        .set(ATTACHMENT.PERSON_ID, viewer.id())
                        .set(ATTACHMENT.STEP_ID, StepRows.idOf(field.step()))
                        .set(ATTACHMENT.FIELD_KEY, field.field())
                        .set(ATTACHMENT.FILE_NAME, fileName)
                        .set(ATTACHMENT.MEDIA_TYPE, kind.mediaType())
                        .set(ATTACHMENT.CONTENT, content)
                        .set(ATTACHMENT.UPLOADED_AT, taken.now())
                        .returning(ATTACHMENT.UUID)
                        .fetchSingle(ATTACHMENT.UUID);
        announce(taken);
        return new Attached(uuid, fileName, kind, content.length, taken.now());
    }

    private boolean isForPhoto(FieldRef field) {
        return catalogues.current().unit(field.step().unit()).stream()
                .flatMap(unit -> unit.text().byLanguage().values().stream())
                .flatMap(text -> text.activity(field.step().key()).stream())
                .filter(Written.class::isInstance)
                .flatMap(activity -> ((Written) activity).fields().stream())
                .anyMatch(
                        found -> found instanceof PhotoField && found.key().equals(field.field()));
    }

    private void announce(Turn.Taken taken) {
        changes.append(new Change(Change.Kind.WRITTEN, taken.person().toString()));
    }

    private static Condition is(Viewer.SignedIn viewer, FieldRef field) {
        return ATTACHMENT
                .PERSON_ID
                .eq(viewer.id())
                .and(StepRows.is(ATTACHMENT.step(), field.step()))
                .and(ATTACHMENT.FIELD_KEY.eq(field.field()));
    }

    /// Only the name, without folders, as a browser or a person gave it.
    private static String tidy(String fileName) {
        var name =
                Typed.sound(fileName)
                        .replaceAll("\\p{Cntrl}|[\"<>|:*?]", "")
                        .replaceAll(".*[/\\\\]", "")
                        .strip();
        var end = name.substring(Math.max(0, name.length() - LONGEST_NAME));
        return Typed.sound(end.isEmpty() ? "-" : end);
    }
}
