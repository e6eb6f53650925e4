package welvaren.cohort;

import static org.jooq.impl.DSL.currentInstant;
import static welvaren.db.Tables.PLANNED_PROPOSAL;
import static welvaren.db.Tables.PROPOSAL;

import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.db.tables.records.CohortRecord;
import welvaren.language.Typed;
import welvaren.person.NotAllowed;
import welvaren.person.Viewer;

/// Learners propose what to talk about; lecturers put it into the plan of the cohort or say why
/// not.
@Component
public class Proposals {

    /// What came of proposing something.
    public enum Proposed {
        DONE,
        /// There was no text.
        BLANK,
        /// She has as many waiting as she may.
        TOO_MANY,
        /// The cohort is archived.
        ARCHIVED
    }

    /// What came of deciding about a proposal.
    public enum Answered {
        DONE,
        /// It waits no longer: somebody decided about it, or its author took it back.
        GONE,
        /// The day is not one of the cohort.
        OTHER_DAY,
        /// There was no word for its author.
        BLANK,
        /// The cohort is archived.
        ARCHIVED
    }

    private final DSLContext db;
    private final MyCohorts mine;
    private final Leading leading;

    Proposals(DSLContext db, MyCohorts mine, Leading leading) {
        this.db = db;
        this.mine = mine;
        this.leading = leading;
    }

    /// Proposes something to the lecturers.
    ///
    /// @throws NotAllowed for who is no participant
    @Transactional
    public Proposed propose(Viewer.SignedIn viewer, UUID cohort, ProposalKind kind, String text) {
        var row = leading.held(viewer, cohort);
        if (mine.one(viewer, cohort)
                .filter(found -> found.role() == CohortRole.PARTICIPANT)
                .isEmpty()) {
            throw new NotAllowed("is no participant");
        }
        var body = sound(text);
        if (row.getArchivedAt() != null) {
            return Proposed.ARCHIVED;
        } else if (body.isEmpty()) {
            return Proposed.BLANK;
        } else if (open(row, viewer) >= Proposal.MOST_OPEN) {
            return Proposed.TOO_MANY;
        }
        db.insertInto(PROPOSAL)
                .set(PROPOSAL.COHORT_ID, row.getId())
                .set(PROPOSAL.PERSON_ID, viewer.id())
                .set(PROPOSAL.KIND, kind.word())
                .set(PROPOSAL.BODY, body)
                .execute();
        leading.changed(row);
        return Proposed.DONE;
    }

    private int open(CohortRecord cohort, Viewer.SignedIn author) {
        return db.fetchCount(
                PROPOSAL,
                PROPOSAL.COHORT_ID
                        .eq(cohort.getId())
                        .and(PROPOSAL.PERSON_ID.eq(author.id()))
                        .and(PROPOSAL.DECLINED_AT.isNull()));
    }

    /// Takes her own back, while no lecturer decided about it.
    ///
    /// @throws NotAllowed for who is not in the cohort
    @Transactional
    public Answered withdraw(Viewer.SignedIn viewer, UUID cohort, UUID proposal) {
        var row = leading.held(viewer, cohort);
        var gone =
                db.deleteFrom(PROPOSAL)
                        .where(waits(row, proposal))
                        .and(PROPOSAL.PERSON_ID.eq(viewer.id()))
                        .execute();
        return answered(row, gone);
    }

    /// Puts what waits into the plan, or what stands there on another day.
    ///
    /// @throws NotAllowed for who does not lead the cohort
    @Transactional
    public Answered plan(Viewer.SignedIn viewer, UUID cohort, UUID proposal, LocalDate day) {
        var row = leading.led(viewer, cohort);
        if (row.getArchivedAt() != null) {
            return Answered.ARCHIVED;
        } else if (day.isBefore(row.getStartsOn()) || day.isAfter(row.getEndsOn())) {
            return Answered.OTHER_DAY;
        }
        var moved =
                db.update(PLANNED_PROPOSAL)
                        .set(PLANNED_PROPOSAL.PLANNED_ON, day)
                        .where(stands(row, proposal))
                        .execute();
        return answered(row, moved + putIn(row, proposal, day));
    }

    private int putIn(CohortRecord cohort, UUID proposal, LocalDate day) {
        var waiting = db.fetchOptional(PROPOSAL, waits(cohort, proposal));
        waiting.ifPresent(found -> {
            var planned = db.newRecord(PLANNED_PROPOSAL);
            planned.setUuid(found.getUuid());
            planned.setCohortId(found.getCohortId());
            planned.setPersonId(found.getPersonId());
            planned.setKind(found.getKind());
            planned.setBody(found.getBody());
            planned.setProposedAt(found.getProposedAt());
            planned.setPlannedOn(day);
            planned.insert();
            found.delete();
        });
        return waiting.isPresent() ? 1 : 0;
    }

    /// Takes what stands in the plan out again: it waits as before, unless its author is not in the
    /// cohort any more.
    ///
    /// @throws NotAllowed for who does not lead the cohort
    @Transactional
    public Answered takeOut(Viewer.SignedIn viewer, UUID cohort, UUID proposal) {
        var row = leading.led(viewer, cohort);
        if (row.getArchivedAt() != null) {
            return Answered.ARCHIVED;
        }
        var planned = db.fetchOptional(PLANNED_PROPOSAL, stands(row, proposal));
        planned.ifPresent(found -> {
            if (found.getPersonId() != null) {
                var waiting = db.newRecord(PROPOSAL);
                waiting.setUuid(found.getUuid());
                waiting.setCohortId(found.getCohortId());
                waiting.setPersonId(found.getPersonId());
                waiting.setKind(found.getKind());
                waiting.setBody(found.getBody());
                waiting.setProposedAt(found.getProposedAt());
                waiting.insert();
            }
            found.delete();
        });
        return answered(row, planned.isPresent() ? 1 : 0);
    }

    /// Says why something does not come into the plan.
    ///
    /// @param word for its author
    /// @throws NotAllowed for who does not lead the cohort
    @Transactional
    public Answered decline(Viewer.SignedIn viewer, UUID cohort, UUID proposal, String word) {
        var row = leading.led(viewer, cohort);
        var answer = sound(word);
        if (row.getArchivedAt() != null) {
            return Answered.ARCHIVED;
        } else if (answer.isEmpty()) {
            return Answered.BLANK;
        }
        var declined =
                db.update(PROPOSAL)
                        .set(PROPOSAL.ANSWER, answer)
                        .set(PROPOSAL.DECLINED_AT, currentInstant())
                        .where(waits(row, proposal))
                        .execute();
        return answered(row, declined);
    }

    private Answered answered(CohortRecord cohort, int rows) {
        if (rows == 0) {
            return Answered.GONE;
        }
        leading.changed(cohort);
        return Answered.DONE;
    }

    private static Condition waits(CohortRecord cohort, UUID proposal) {
        return PROPOSAL.COHORT_ID
                .eq(cohort.getId())
                .and(PROPOSAL.UUID.eq(proposal))
                .and(PROPOSAL.DECLINED_AT.isNull());
    }

    private static Condition stands(CohortRecord cohort, UUID proposal) {
        return PLANNED_PROPOSAL
                .COHORT_ID
                .eq(cohort.getId())
                .and(PLANNED_PROPOSAL.UUID.eq(proposal));
    }

    private static String sound(String typed) {
        var sound = Typed.sound(typed).strip();
        if (sound.length() > Proposal.LONGEST) {
            throw new IllegalArgumentException("Too long; the field takes no more");
        }
        return sound;
    }
}
