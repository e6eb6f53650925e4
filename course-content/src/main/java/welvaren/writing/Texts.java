package welvaren.writing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static welvaren.db.Tables.ATTACHMENT;
import static welvaren.db.Tables.WRITTEN;
import static welvaren.db.Tables.WRITTEN_AUDIENCE;
import static welvaren.db.Tables.WRITTEN_BEFORE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Result;
import org.springframework.stereotype.Component;
import welvaren.content.Activity.Visibility;
import welvaren.content.UnitRef;
import welvaren.learning.StepRef;
import welvaren.learning.StepRows;
import welvaren.person.PersonId;
import welvaren.person.Viewer;

/// What somebody wrote in a unit, for those who may read it. For anybody else there is nothing.
@Component
public class Texts {

    /// All she wrote in a unit, its margins included.
    ///
    /// @param audiences who may read it, for the activities where that is settled
    public record InUnit(
            Map<FieldRef, Text> texts,
            Map<StepRef, Visibility> audiences,
            Map<FieldRef, Attached> attachments) {

        /// What stands in a field, also when that is nothing.
        public Text text(FieldRef field) {
            return texts.getOrDefault(field, Text.NONE);
        }

        public Optional<Attached> attached(FieldRef field) {
            return Optional.ofNullable(attachments.get(field));
        }
    }

    private final DSLContext db;

    Texts(DSLContext db) {
        this.db = db;
    }

    /// What the viewer herself wrote.
    public InUnit of(Viewer.SignedIn viewer, UnitRef unit) {
        return of(viewer, viewer.id(), unit);
    }

    /// What that author wrote, as far as the viewer may read it.
    public InUnit of(Viewer viewer, PersonId author, UnitRef unit) {
        return db.select(
                        texts(viewer, author, unit),
                        audiences(viewer, author, unit),
                        attachments(viewer, author, unit))
                .fetchSingle(mapping(InUnit::new));
    }

    /// What those authors wrote in the fields of a unit, as far as the viewer may read it.
    public Map<PersonId, Map<FieldRef, Text>> of(
            Viewer viewer, Collection<PersonId> authors, UnitRef unit) {
        return db
                .select(WRITTEN.PERSON_ID, TextRows.field(), TextRows.text())
                .from(WRITTEN)
                .where(WRITTEN.PERSON_ID.in(authors))
                .and(Readers.among(viewer, WRITTEN.PERSON_ID, WRITTEN.STEP_ID))
                .and(StepRows.isOf(WRITTEN.step(), unit))
                .fetch()
                .stream()
                .collect(groupingBy(Record3::value1, toMap(Record3::value2, Record3::value3)));
    }

    /// Her earlier versions of a text, latest first.
    public List<Text> before(Viewer.SignedIn viewer, FieldRef field) {
        return db.select(WRITTEN_BEFORE.BODY, WRITTEN_BEFORE.VERSION, WRITTEN_BEFORE.WRITTEN_AT)
                .from(WRITTEN_BEFORE)
                .join(WRITTEN)
                .on(WRITTEN.ID.eq(WRITTEN_BEFORE.WRITTEN_ID))
                .where(TextRows.is(viewer.id(), field))
                .orderBy(WRITTEN_BEFORE.VERSION.desc())
                .fetch(mapping(Text::new));
    }

    private static Field<Map<FieldRef, Text>> texts(Viewer viewer, PersonId author, UnitRef unit) {
        var texts =
                select(TextRows.field(), TextRows.text())
                        .from(WRITTEN)
                        .where(WRITTEN.PERSON_ID.eq(author))
                        .and(Readers.among(viewer, WRITTEN.PERSON_ID, WRITTEN.STEP_ID))
                        .and(StepRows.isOf(WRITTEN.step(), unit));
        return multiset(texts).convertFrom(Texts::byKey);
    }

    private static Field<Map<StepRef, Visibility>> audiences(
            Viewer viewer, PersonId author, UnitRef unit) {
        var audiences =
                select(
                                StepRows.refOf(WRITTEN_AUDIENCE.step()),
                                WRITTEN_AUDIENCE.VISIBILITY.convertFrom(Audiences::read))
                        .from(WRITTEN_AUDIENCE)
                        .where(WRITTEN_AUDIENCE.PERSON_ID.eq(author))
                        .and(
                                Readers.among(
                                        viewer,
                                        WRITTEN_AUDIENCE.PERSON_ID,
                                        WRITTEN_AUDIENCE.STEP_ID))
                        .and(StepRows.isOf(WRITTEN_AUDIENCE.step(), unit));
        return multiset(audiences).convertFrom(Texts::byKey);
    }

    private static Field<Map<FieldRef, Attached>> attachments(
            Viewer viewer, PersonId author, UnitRef unit) {
        var field =
                row(StepRows.refOf(ATTACHMENT.step()), ATTACHMENT.FIELD_KEY)
                        .convertFrom(mapping(FieldRef::new));
        var attachments =
                select(field, Attachments.attached())
                        .from(ATTACHMENT)
                        .where(ATTACHMENT.PERSON_ID.eq(author))
                        .and(Readers.among(viewer, ATTACHMENT.PERSON_ID, ATTACHMENT.STEP_ID))
                        .and(StepRows.isOf(ATTACHMENT.step(), unit));
        return multiset(attachments).convertFrom(Texts::byKey);
    }

    private static <K, V> Map<K, V> byKey(Result<Record2<K, V>> rows) {
        return rows.stream().collect(toMap(Record2::value1, Record2::value2));
    }
}
