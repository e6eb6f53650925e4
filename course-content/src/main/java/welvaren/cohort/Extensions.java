package welvaren.cohort;

import static org.jooq.impl.DSL.currentInstant;
import static welvaren.db.Tables.EXTENSION;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.cohort.CohortPeople.Fellow;
import welvaren.content.Steps;
import welvaren.content.UnitRef;
import welvaren.language.Typed;
import welvaren.person.NotAllowed;
import welvaren.person.Viewer;

/// Lecturers give one learner more time. Why is known to who accompanies the cohort and to her.
@Component
public class Extensions {

    /// Characters that a reason may have.
    public static final int LONGEST_REASON = 2_000;

    /// Days that something may be due later.
    public static final int MOST_DAYS = 365;

    private final DSLContext db;
    private final Leading leading;
    private final CohortPeople people;
    private final Steps steps;

    Extensions(DSLContext db, Leading leading, CohortPeople people, Steps steps) {
        this.db = db;
        this.leading = leading;
        this.people = people;
        this.steps = steps;
    }

    /// More time for a participant, in place of what she was granted for the same before.
    ///
    /// @param unit for which; empty for all
    /// @param extraDays 1 to [#MOST_DAYS]
    /// @param reason up to [#LONGEST_REASON] characters; may be empty
    /// @throws NotAllowed for who does not lead the cohort, and where there is no such participant
    @Transactional
    public Changing grant(
            Viewer.SignedIn viewer,
            UUID cohort,
            UUID person,
            Optional<UnitRef> unit,
            int extraDays,
            String reason) {
        return leading.change(
                viewer,
                cohort,
                row -> {
                    var learner = participant(viewer, cohort, person);
                    db.insertInto(EXTENSION)
                            .set(EXTENSION.COHORT_ID, row.getId())
                            .set(EXTENSION.PERSON_ID, learner.id())
                            .set(
                                    EXTENSION.COURSE_UNIT_ID,
                                    unit.map(ref -> steps.unit(ref).orElseThrow()).orElse(null))
                            .set(EXTENSION.EXTRA_DAYS, extraDays)
                            .set(EXTENSION.REASON, Typed.sound(reason).strip())
                            .onConflict(
                                    EXTENSION.COHORT_ID,
                                    EXTENSION.PERSON_ID,
                                    EXTENSION.COURSE_UNIT_ID)
                            .doUpdate()
                            .set(EXTENSION.EXTRA_DAYS, extraDays)
                            .set(EXTENSION.REASON, Typed.sound(reason).strip())
                            .set(EXTENSION.GRANTED_AT, currentInstant())
                            .execute();
                });
    }

    private Fellow participant(Viewer viewer, UUID cohort, UUID person) {
        return people.participant(viewer, cohort, person)
                .orElseThrow(() -> new NotAllowed("no such participant"));
    }

    /// Takes an extension back; nothing happens where there is no such one.
    ///
    /// @throws NotAllowed for who does not lead the cohort
    @Transactional
    public Changing end(Viewer.SignedIn viewer, UUID cohort, UUID extension) {
        return leading.change(
                viewer,
                cohort,
                row ->
                        db.deleteFrom(EXTENSION)
                                .where(EXTENSION.UUID.eq(extension))
                                .and(EXTENSION.COHORT_ID.eq(row.getId()))
                                .execute());
    }
}
