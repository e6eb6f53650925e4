package welvaren.writing;

import static org.jooq.impl.DSL.coalesce;
import static welvaren.db.Tables.ATTACHMENT;
import static welvaren.db.Tables.WRITTEN;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import welvaren.db.tables.Step;
import welvaren.language.Language;
import welvaren.learning.StepRows;
import welvaren.person.Viewer;

/// Everything the person who asks ever wrote, also where the content is gone.
@Component
public class MyTexts {

    /// A field with what she put in it.
    ///
    /// @param unit the title of the unit
    /// @param step the title of the part or activity
    public record Mine(
            FieldRef field, String unit, String step, Text text, Optional<Attached> attached) {}

    private final DSLContext db;

    MyTexts(DSLContext db) {
        this.db = db;
    }

    public List<Mine> of(Viewer.SignedIn viewer, Language language) {
        var all = new HashMap<FieldRef, Mine>();
        for (var mine : texts(viewer, language)) {
            all.put(mine.field(), mine);
        }
        for (var mine : attachments(viewer, language)) {
            all.merge(
                    mine.field(),
                    mine,
                    (text, file) ->
                            new Mine(
                                    text.field(),
                                    text.unit(),
                                    text.step(),
                                    text.text(),
                                    file.attached()));
        }
        return new ArrayList<>(all.values());
    }

    private List<Mine> texts(Viewer.SignedIn viewer, Language language) {
        var step = WRITTEN.step();
        return db.select(
                        TextRows.field(),
                        unitTitle(step, language),
                        stepTitle(step, language),
                        TextRows.text())
                .from(WRITTEN)
                .where(WRITTEN.PERSON_ID.eq(viewer.id()))
                .fetch(found ->
                        new Mine(
                                found.value1(),
                                found.value2(),
                                found.value3(),
                                found.value4(),
                                Optional.empty()));
    }

    private List<Mine> attachments(Viewer.SignedIn viewer, Language language) {
        var step = ATTACHMENT.step();
        return db.select(
                        StepRows.refOf(step),
                        ATTACHMENT.FIELD_KEY,
                        unitTitle(step, language),
                        stepTitle(step, language),
                        Attachments.attached())
                .from(ATTACHMENT)
                .where(ATTACHMENT.PERSON_ID.eq(viewer.id()))
                .fetch(found ->
                        new Mine(
                                new FieldRef(found.value1(), found.value2()),
                                found.value3(),
                                found.value4(),
                                Text.NONE,
                                Optional.of(found.value5())));
    }

    private static Field<String> unitTitle(Step step, Language language) {
        var unit = step.courseUnit();
        return switch (language) {
            case NL -> coalesce(unit.TITLE_NL, unit.TITLE_EN, unit.KEY);
            case EN -> coalesce(unit.TITLE_EN, unit.TITLE_NL, unit.KEY);
        };
    }

    private static Field<String> stepTitle(Step step, Language language) {
        return switch (language) {
            case NL -> coalesce(step.TITLE_NL, step.TITLE_EN, step.KEY);
            case EN -> coalesce(step.TITLE_EN, step.TITLE_NL, step.KEY);
        };
    }
}
