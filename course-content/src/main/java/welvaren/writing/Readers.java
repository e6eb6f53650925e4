package welvaren.writing;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.selectOne;
import static welvaren.db.Tables.ENROLMENT;
import static welvaren.db.Tables.WRITTEN_AUDIENCE;

import org.jooq.Condition;
import org.jooq.Field;
import welvaren.content.StepId;
import welvaren.person.PersonId;
import welvaren.person.Viewer;

/// Who may read what somebody wrote: she herself, and who accompanies her in a cohort as far as she
/// shares it with lecturers. Every query that reads texts or attachments carries this rule; others
/// will be let in here and nowhere else.
final class Readers {

    private Readers() {}

    /// @param author of the row that is read
    /// @param step for which it was written
    static Condition among(Viewer viewer, Field<PersonId> author, Field<StepId> step) {
        return switch (viewer) {
            case Viewer.Anonymous _ -> falseCondition();
            case Viewer.SignedIn person ->
                    author.eq(person.id())
                            .or(isShared(author, step).and(accompanies(person.id(), author)));
        };
    }

    /// What belongs to no activity, like a note in a margin, is shared with nobody.
    private static Condition isShared(Field<PersonId> author, Field<StepId> step) {
        var audience = WRITTEN_AUDIENCE.as("shared");
        return exists(
                selectOne()
                        .from(audience)
                        .where(audience.PERSON_ID.eq(author))
                        .and(audience.STEP_ID.eq(step))
                        .and(audience.VISIBILITY.ne("me")));
    }

    /// Both are in the cohort now.
    private static Condition accompanies(PersonId reader, Field<PersonId> author) {
        var hers = ENROLMENT.as("hers");
        var readers = ENROLMENT.as("readers");
        return exists(
                selectOne()
                        .from(hers)
                        .join(readers)
                        .on(readers.COHORT_ID.eq(hers.COHORT_ID))
                        .where(hers.PERSON_ID.eq(author))
                        .and(hers.ROLE.eq("participant"))
                        .and(hers.LEFT_AT.isNull())
                        .and(readers.PERSON_ID.eq(reader))
                        .and(readers.ROLE.ne("participant"))
                        .and(readers.LEFT_AT.isNull()));
    }
}
