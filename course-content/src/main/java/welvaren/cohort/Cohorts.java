package welvaren.cohort;

import static org.jooq.impl.DSL.localDateAdd;
import static welvaren.db.Tables.COHORT;
import static welvaren.db.Tables.ENROLMENT;
import static welvaren.db.Tables.PLANNED_PROPOSAL;
import static welvaren.db.Tables.PLANNED_UNIT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.cohort.CohortSettings.Reason;
import welvaren.content.Catalogues;
import welvaren.db.tables.records.CohortRecord;
import welvaren.person.Role;
import welvaren.person.Viewer;

/// Lecturers make cohorts, change what they said about them, and put them away.
@Component
public class Cohorts {

    private final DSLContext db;
    private final Catalogues catalogues;
    private final Leading leading;
    private final PlanRows rows;

    Cohorts(DSLContext db, Catalogues catalogues, Leading leading, PlanRows rows) {
        this.db = db;
        this.catalogues = catalogues;
        this.leading = leading;
        this.rows = rows;
    }

    /// Makes a cohort with a plan, led by who makes it.
    ///
    /// @throws welvaren.person.NotAllowed for who is no lecturer
    @Transactional
    public Creating create(Viewer.SignedIn viewer, CohortSettings settings, FirstPlan plan) {
        viewer.mustHave(Role.LECTURER);
        var reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(settings.reasonsAgainst());
        if (reasons.isEmpty()) {
            reasons.addAll(reasonsAgainst(settings, plan));
        }
        if (!reasons.isEmpty()) {
            return new Creating.Refused(reasons);
        }
        var cohort = insert(viewer, settings);
        cohort.setRhythmKey(plan.rhythm().orElse(null));
        cohort.update();
        rows.put(cohort.getId(), planned(plan, cohort));
        leading.changed(cohort);
        return new Creating.Created(cohort.getUuid());
    }

    /// Makes a cohort for another year, with the same plan and without anybody of this one but who
    /// copies it. What is due moves along with the first day; class-free weeks are chosen anew.
    ///
    /// @throws welvaren.person.NotAllowed for who does not lead it, or is no lecturer
    @Transactional
    public Creating copy(Viewer.SignedIn viewer, UUID cohort, CohortSettings settings) {
        viewer.mustHave(Role.LECTURER);
        var row = leading.led(viewer, cohort);
        var reasons = settings.reasonsAgainst();
        if (!reasons.isEmpty()) {
            return new Creating.Refused(reasons);
        }
        var copy = insert(viewer, settings);
        copy.setRhythmKey(row.getRhythmKey());
        copy.update();
        rows.copy(row.getId(), copy.getId());
        moveAlong(copy.getId(), row.getStartsOn(), copy.getStartsOn());
        leading.changed(copy);
        return new Creating.Created(copy.getUuid());
    }

    private EnumSet<Reason> reasonsAgainst(CohortSettings settings, FirstPlan plan) {
        var days =
                plan.dueDays(
                        catalogues.current(),
                        settings.startsOn().orElseThrow(),
                        settings.endsOn().orElseThrow());
        if (!days.isEmpty()) {
            return EnumSet.noneOf(Reason.class);
        } else if (plan.rhythm().isPresent()) {
            return EnumSet.of(Reason.RHYTHM_GONE);
        } else {
            return EnumSet.of(Reason.NOTHING_CHOSEN);
        }
    }

    private List<PlannedUnit> planned(FirstPlan plan, CohortRecord cohort) {
        var catalogue = catalogues.current();
        var days = plan.dueDays(catalogue, cohort.getStartsOn(), cohort.getEndsOn());
        return catalogue.units().stream()
                .map(unit -> {
                    var due = Optional.ofNullable(days.get(unit.ref()));
                    var standing = due.isPresent() ? Standing.MANDATORY : plan.ofOthers();
                    return new PlannedUnit(unit.ref(), standing, due);
                })
                .toList();
    }

    private CohortRecord insert(Viewer.SignedIn viewer, CohortSettings settings) {
        var cohort = db.newRecord(COHORT);
        cohort.setUuid(UUID.randomUUID());
        cohort.setJoinCode(JoinCode.fresh());
        put(cohort, settings);
        cohort.insert();
        db.insertInto(ENROLMENT)
                .set(ENROLMENT.COHORT_ID, cohort.getId())
                .set(ENROLMENT.PERSON_ID, viewer.id())
                .set(ENROLMENT.ROLE, CohortRole.LECTURER.word())
                .execute();
        return cohort;
    }

    private static void put(CohortRecord cohort, CohortSettings settings) {
        cohort.setName(settings.name());
        cohort.setLanguage(settings.language().tag());
        cohort.setStartsOn(settings.startsOn().orElseThrow());
        cohort.setEndsOn(settings.endsOn().orElseThrow());
    }

    /// Changes what was said about a cohort. When it begins in another week, everything that is due
    /// moves along by as many weeks.
    ///
    /// @param version of the cohort when it was read
    /// @throws welvaren.person.NotAllowed for who does not lead it
    @Transactional
    public Changing change(
            Viewer.SignedIn viewer, UUID cohort, int version, CohortSettings settings) {
        var reasons = settings.reasonsAgainst();
        if (!reasons.isEmpty()) {
            leading.led(viewer, cohort);
            return new Changing.Refused(reasons);
        }
        return leading.change(
                viewer,
                cohort,
                version,
                row -> {
                    var before = row.getStartsOn();
                    put(row, settings);
                    moveAlong(row.getId(), before, row.getStartsOn());
                });
    }

    private void moveAlong(CohortId cohort, LocalDate before, LocalDate after) {
        var days = (int) ChronoUnit.DAYS.between(FreeWeeks.weekOf(before), FreeWeeks.weekOf(after));
        db.update(PLANNED_UNIT)
                .set(PLANNED_UNIT.DUE_ON, localDateAdd(PLANNED_UNIT.DUE_ON, days))
                .where(PLANNED_UNIT.COHORT_ID.eq(cohort))
                .and(PLANNED_UNIT.DUE_ON.isNotNull())
                .execute();
        db.update(PLANNED_PROPOSAL)
                .set(PLANNED_PROPOSAL.PLANNED_ON, localDateAdd(PLANNED_PROPOSAL.PLANNED_ON, days))
                .where(PLANNED_PROPOSAL.COHORT_ID.eq(cohort))
                .execute();
    }

    /// Puts a cohort away: everybody in it can still look, nobody can join or change anything.
    ///
    /// @throws welvaren.person.NotAllowed for who does not lead it
    @Transactional
    public void archive(Viewer.SignedIn viewer, UUID cohort) {
        var row = leading.led(viewer, cohort);
        if (row.getArchivedAt() == null) {
            row.setArchivedAt(Instant.now());
            row.update();
            leading.changed(row);
        }
    }

    /// Takes it up again.
    ///
    /// @throws welvaren.person.NotAllowed for who does not lead it
    @Transactional
    public void reopen(Viewer.SignedIn viewer, UUID cohort) {
        var row = leading.led(viewer, cohort);
        row.setArchivedAt(null);
        row.update();
        leading.changed(row);
    }
}
