package welvaren.writing;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static welvaren.db.Tables.WRITTEN;

import org.jooq.Condition;
import org.jooq.SelectField;
import welvaren.learning.StepRows;
import welvaren.person.PersonId;

/// How texts are found in the database and read from it.
final class TextRows {

    private TextRows() {}

    static SelectField<Text> text() {
        return row(WRITTEN.BODY, WRITTEN.VERSION, WRITTEN.WRITTEN_AT)
                .convertFrom(mapping(Text::new));
    }

    static SelectField<FieldRef> field() {
        return row(StepRows.refOf(WRITTEN.step()), WRITTEN.FIELD_KEY)
                .convertFrom(mapping(FieldRef::new));
    }

    static Condition is(PersonId author, FieldRef field) {
        return WRITTEN.PERSON_ID
                .eq(author)
                .and(StepRows.is(WRITTEN.step(), field.step()))
                .and(WRITTEN.FIELD_KEY.eq(field.field()));
    }
}
