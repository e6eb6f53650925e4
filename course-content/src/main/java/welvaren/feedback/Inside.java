package welvaren.feedback;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static welvaren.db.Tables.ENROLMENT;

import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import welvaren.cohort.CohortId;
import welvaren.cohort.CohortRole;
import welvaren.cohort.MyCohort;
import welvaren.cohort.MyCohorts;
import welvaren.person.NotAllowed;
import welvaren.person.PersonId;
import welvaren.person.Viewer;

/// Who may do what with the work of others in a cohort: who accompanies it sees what participants
/// handed in, a participant her own and what she was given to review.
@Component
class Inside {

    private final MyCohorts mine;

    Inside(MyCohorts mine) {
        this.mine = mine;
    }

    Optional<MyCohort> accompanied(Viewer viewer, UUID cohort) {
        return mine.one(viewer, cohort).filter(found -> found.role().accompanies());
    }

    /// @throws NotAllowed for who does not accompany it
    MyCohort mustAccompany(Viewer viewer, UUID cohort) {
        return accompanied(viewer, cohort)
                .orElseThrow(() -> new NotAllowed("accompanies no such cohort"));
    }

    /// @throws NotAllowed for who does not lead it
    MyCohort mustLead(Viewer viewer, UUID cohort) {
        return mine.one(viewer, cohort)
                .filter(found -> found.role().leads())
                .orElseThrow(() -> new NotAllowed("leads no such cohort"));
    }

    Optional<MyCohort> asParticipant(Viewer viewer, UUID cohort) {
        return mine.one(viewer, cohort).filter(found -> found.role() == CohortRole.PARTICIPANT);
    }

    /// @throws NotAllowed for who is no participant of it
    MyCohort mustParticipate(Viewer viewer, UUID cohort) {
        return asParticipant(viewer, cohort)
                .orElseThrow(() -> new NotAllowed("is no participant of such a cohort"));
    }

    /// That somebody is a participant of a cohort now.
    static Condition isParticipant(Field<CohortId> cohort, Field<PersonId> person) {
        return exists(
                selectOne()
                        .from(ENROLMENT)
                        .where(ENROLMENT.COHORT_ID.eq(cohort))
                        .and(ENROLMENT.PERSON_ID.eq(person))
                        .and(ENROLMENT.LEFT_AT.isNull())
                        .and(ENROLMENT.ROLE.eq("participant")));
    }
}
