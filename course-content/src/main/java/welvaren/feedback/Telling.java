package welvaren.feedback;

import static welvaren.db.Tables.HAND_IN;
import static welvaren.db.Tables.PERSON;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import welvaren.change.Change;
import welvaren.change.Changes;
import welvaren.language.Language;
import welvaren.mail.Letter;
import welvaren.mail.Mails;

/// Tells a learner that something was said about what she handed in, and never by whom.
@Component
class Telling {

    private final DSLContext db;
    private final Mails mails;
    private final Changes changes;

    Telling(DSLContext db, Mails mails, Changes changes) {
        this.db = db;
        this.mails = mails;
        this.changes = changes;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void feedbackGiven(UUID cohort, long handIn) {
        db.update(HAND_IN)
                .set(HAND_IN.CHANGES, HAND_IN.CHANGES.plus(1))
                .where(HAND_IN.ID.eq(handIn))
                .execute();
        changes.append(new Change(Change.Kind.FEEDBACK, cohort.toString()));
        db.select(PERSON.EMAIL, PERSON.LANGUAGE)
                .from(PERSON)
                .join(HAND_IN)
                .on(HAND_IN.PERSON_ID.eq(PERSON.ID))
                .where(HAND_IN.ID.eq(handIn))
                .forEach(person ->
                        mails.send(
                                Letter.feedbackGiven(
                                        Language.ofTag(person.value2()).orElseThrow(),
                                        person.value1(),
                                        "/cohorts/" + cohort + "/feedback")));
    }
}
