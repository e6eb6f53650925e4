package welvaren.writing;

import static org.jooq.impl.DSL.falseCondition;

import org.jooq.Condition;
import org.jooq.Field;
import welvaren.person.PersonId;
import welvaren.person.Viewer;

/// Who may read what somebody wrote: for now only she herself. Every query that reads texts or
/// attachments carries this rule; lecturers and cohorts will be let in here and nowhere else.
final class Readers {

    private Readers() {}

    static Condition among(Viewer viewer, Field<PersonId> author) {
        return switch (viewer) {
            case Viewer.Anonymous _ -> falseCondition();
            case Viewer.SignedIn person -> author.eq(person.id());
        };
    }
}
