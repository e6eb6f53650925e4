package welvaren.cohort;

import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.select;
import static welvaren.db.Tables.COHORT;
import static welvaren.db.Tables.COHORT_INVITATION;
import static welvaren.db.Tables.ENROLMENT;
import static welvaren.db.Tables.EXTENSION;
import static welvaren.db.Tables.GOAL;
import static welvaren.db.Tables.GOAL_UNIT;
import static welvaren.db.Tables.PERSON;
import static welvaren.db.Tables.PROPOSAL;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.audit.AuditLog;
import welvaren.audit.Audited;
import welvaren.cohort.JoinCodes.State;
import welvaren.db.tables.records.CohortRecord;
import welvaren.person.NotAllowed;
import welvaren.person.PersonId;
import welvaren.person.Viewer;

/// People come into a cohort, get another role in it, and leave it.
@Component
public class Enrolments {

    /// What came of a decision about who is in a cohort.
    public enum Decided {
        DONE,
        /// Nobody would be left who leads it.
        LAST_LECTURER,
        /// She is not in it.
        NOBODY,
        /// The cohort is archived.
        ARCHIVED
    }

    private final DSLContext db;
    private final MyCohorts mine;
    private final Leading leading;
    private final AuditLog audit;

    Enrolments(DSLContext db, MyCohorts mine, Leading leading, AuditLog audit) {
        this.db = db;
        this.mine = mine;
        this.leading = leading;
        this.audit = audit;
    }

    /// Joins as a participant, once. Of those who come at the same moment no more are let in than
    /// there are places.
    ///
    /// @param code as she typed it
    @Transactional
    public Joining join(Viewer.SignedIn viewer, String code) {
        return db.selectFrom(COHORT)
                .where(JoinCodes.hasCode(code))
                .forNoKeyUpdate()
                .fetchOptional()
                .map(cohort -> join(viewer, cohort))
                .orElseGet(Joining.NoSuchCode::new);
    }

    private Joining join(Viewer.SignedIn viewer, CohortRecord cohort) {
        if (role(cohort.getId(), viewer.id()).isPresent()) {
            return new Joining.AlreadyIn(cohort.getUuid());
        }
        return switch (JoinCodes.state(cohort, taken(cohort.getId()))) {
            case State.Closed _ -> new Joining.Closed(cohort.getName());
            case State.Expired(var until) -> new Joining.Expired(cohort.getName(), until);
            case State.Full _ -> new Joining.Full(cohort.getName());
            case State.Open _ -> {
                enrol(cohort, viewer.id(), CohortRole.PARTICIPANT);
                yield new Joining.Joined(cohort.getUuid());
            }
        };
    }

    /// Joins as what a lecturer wants her to be, whatever the code says; but no more participants
    /// than there are places.
    Joining joinInvited(Viewer.SignedIn viewer, CohortId id, CohortRole role) {
        var cohort = held(id);
        if (role(id, viewer.id()).isPresent()) {
            return new Joining.AlreadyIn(cohort.getUuid());
        } else if (cohort.getArchivedAt() != null) {
            return new Joining.Closed(cohort.getName());
        } else if (role == CohortRole.PARTICIPANT && isFull(cohort)) {
            return new Joining.Full(cohort.getName());
        } else {
            enrol(cohort, viewer.id(), role);
            return new Joining.Joined(cohort.getUuid());
        }
    }

    private boolean isFull(CohortRecord cohort) {
        return cohort.getSeats() != null && taken(cohort.getId()) >= cohort.getSeats();
    }

    private int taken(CohortId cohort) {
        return db.select(JoinCodes.taken())
                .from(COHORT)
                .where(COHORT.ID.eq(cohort))
                .fetchSingle()
                .value1();
    }

    /// Who left before comes back as what she is now.
    private void enrol(CohortRecord cohort, PersonId person, CohortRole role) {
        db.insertInto(ENROLMENT)
                .set(ENROLMENT.COHORT_ID, cohort.getId())
                .set(ENROLMENT.PERSON_ID, person)
                .set(ENROLMENT.ROLE, role.word())
                .onConflict(ENROLMENT.COHORT_ID, ENROLMENT.PERSON_ID)
                .doUpdate()
                .set(ENROLMENT.ROLE, excluded(ENROLMENT.ROLE))
                .set(ENROLMENT.JOINED_AT, excluded(ENROLMENT.JOINED_AT))
                .setNull(ENROLMENT.LEFT_AT)
                .execute();
        db.deleteFrom(COHORT_INVITATION)
                .where(COHORT_INVITATION.COHORT_ID.eq(cohort.getId()))
                .and(lower(COHORT_INVITATION.EMAIL).eq(emailOf(person)))
                .execute();
        leading.changed(cohort);
    }

    private static Field<String> emailOf(PersonId person) {
        return field(select(lower(PERSON.EMAIL)).from(PERSON).where(PERSON.ID.eq(person)));
    }

    /// Leaves a cohort: nobody of it sees any more how she does, and more time that she was
    /// granted, her goal and her proposals that are not planned are forgotten. What she did and
    /// wrote stays hers; what she gave to all, such as agreements, stays theirs without her name.
    ///
    /// @throws NotAllowed for who is not in it
    @Transactional
    public Decided leave(Viewer.SignedIn viewer, UUID cohort) {
        var id =
                mine.one(viewer, cohort)
                        .orElseThrow(() -> new NotAllowed("is in no such cohort"))
                        .cohort()
                        .id();
        return end(held(id), viewer.id());
    }

    /// Takes somebody out of a cohort.
    ///
    /// @throws NotAllowed for who does not lead it
    @Transactional
    public Decided remove(Viewer.SignedIn viewer, UUID cohort, UUID person) {
        var row = leading.led(viewer, cohort);
        return row.getArchivedAt() != null
                ? Decided.ARCHIVED
                : person(person).map(id -> remove(viewer, row, id)).orElse(Decided.NOBODY);
    }

    private Decided remove(Viewer.SignedIn by, CohortRecord cohort, PersonId person) {
        var decided = end(cohort, person);
        if (decided == Decided.DONE) {
            audit.note(Audited.COHORT_REMOVED, by, person, "cohort " + cohort.getUuid());
        }
        return decided;
    }

    /// Makes somebody who is in a cohort something else in it.
    ///
    /// @throws NotAllowed for who does not lead it
    @Transactional
    public Decided changeRole(Viewer.SignedIn viewer, UUID cohort, UUID person, CohortRole role) {
        var row = leading.led(viewer, cohort);
        if (row.getArchivedAt() != null) {
            return Decided.ARCHIVED;
        }
        var id = person(person);
        var before = id.flatMap(found -> role(row.getId(), found));
        if (id.isEmpty() || before.isEmpty()) {
            return Decided.NOBODY;
        }
        if (before.get().leads() && !role.leads() && isLastToLead(row.getId())) {
            return Decided.LAST_LECTURER;
        }
        db.update(ENROLMENT)
                .set(ENROLMENT.ROLE, role.word())
                .where(ENROLMENT.COHORT_ID.eq(row.getId()))
                .and(ENROLMENT.PERSON_ID.eq(id.get()))
                .execute();
        leading.changed(row);
        if (before.get() != role) {
            audit.note(
                    Audited.COHORT_ROLE_CHANGED,
                    viewer,
                    id.get(),
                    "cohort %s: %s > %s"
                            .formatted(row.getUuid(), before.get().word(), role.word()));
        }
        return Decided.DONE;
    }

    private Decided end(CohortRecord cohort, PersonId person) {
        var role = role(cohort.getId(), person);
        if (role.isEmpty()) {
            return Decided.NOBODY;
        }
        if (role.get().leads() && isLastToLead(cohort.getId())) {
            return Decided.LAST_LECTURER;
        }
        db.update(ENROLMENT)
                .set(ENROLMENT.LEFT_AT, currentInstant())
                .where(ENROLMENT.COHORT_ID.eq(cohort.getId()))
                .and(ENROLMENT.PERSON_ID.eq(person))
                .execute();
        db.deleteFrom(GOAL_UNIT)
                .where(GOAL_UNIT.COHORT_ID.eq(cohort.getId()))
                .and(GOAL_UNIT.PERSON_ID.eq(person))
                .execute();
        db.deleteFrom(GOAL)
                .where(GOAL.COHORT_ID.eq(cohort.getId()))
                .and(GOAL.PERSON_ID.eq(person))
                .execute();
        db.deleteFrom(PROPOSAL)
                .where(PROPOSAL.COHORT_ID.eq(cohort.getId()))
                .and(PROPOSAL.PERSON_ID.eq(person))
                .execute();
        db.deleteFrom(EXTENSION)
                .where(EXTENSION.COHORT_ID.eq(cohort.getId()))
                .and(EXTENSION.PERSON_ID.eq(person))
                .execute();
        leading.changed(cohort);
        return Decided.DONE;
    }

    private boolean isLastToLead(CohortId cohort) {
        return db.fetchCount(
                        ENROLMENT,
                        ENROLMENT
                                .COHORT_ID
                                .eq(cohort)
                                .and(ENROLMENT.ROLE.eq(CohortRole.LECTURER.word()))
                                .and(ENROLMENT.LEFT_AT.isNull()))
                == 1;
    }

    private CohortRecord held(CohortId cohort) {
        return db.selectFrom(COHORT).where(COHORT.ID.eq(cohort)).forNoKeyUpdate().fetchSingle();
    }

    private Optional<CohortRole> role(CohortId cohort, PersonId person) {
        return db.select(ENROLMENT.ROLE)
                .from(ENROLMENT)
                .where(ENROLMENT.COHORT_ID.eq(cohort))
                .and(ENROLMENT.PERSON_ID.eq(person))
                .and(ENROLMENT.LEFT_AT.isNull())
                .fetchOptional(row -> CohortRole.ofWord(row.value1()));
    }

    private Optional<PersonId> person(UUID uuid) {
        return db.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.UUID.eq(uuid))
                .fetchOptional(row -> row.value1());
    }
}
