package welvaren.tracking;

import static org.jooq.Records.mapping;
import static welvaren.db.Tables.ATTENTION_RULE;
import static welvaren.db.Tables.COHORT;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.change.Change;
import welvaren.change.Changes;
import welvaren.cohort.CohortId;
import welvaren.cohort.MyCohort;
import welvaren.cohort.MyCohorts;
import welvaren.person.NotAllowed;
import welvaren.person.Viewer;

/// From when somebody of a cohort needs attention, as who leads it says.
@Component
public class AttentionRules {

    /// What came of a change.
    public enum Changed {
        DONE,
        /// Somebody else changed them since they were read; nothing was changed.
        MEANWHILE,
        /// The cohort is archived.
        ARCHIVED
    }

    private final DSLContext db;
    private final MyCohorts mine;
    private final Changes changes;

    AttentionRules(DSLContext db, MyCohorts mine, Changes changes) {
        this.db = db;
        this.mine = mine;
        this.changes = changes;
    }

    /// Those that count now; empty for who does not accompany the cohort.
    public Optional<Thresholds> of(Viewer viewer, UUID cohort) {
        return mine.one(viewer, cohort)
                .filter(found -> found.role().accompanies())
                .map(found -> in(found.cohort().id()));
    }

    Thresholds in(CohortId cohort) {
        return db.select(
                        ATTENTION_RULE.DAYS_NOT_SEEN.convertFrom(Optional::ofNullable),
                        ATTENTION_RULE.LATE_UNITS.convertFrom(Optional::ofNullable),
                        ATTENTION_RULE.FAILED_TRIES.convertFrom(Optional::ofNullable))
                .from(ATTENTION_RULE)
                .where(ATTENTION_RULE.COHORT_ID.eq(cohort))
                .fetchOptional(mapping(Thresholds::new))
                .orElse(Thresholds.USUAL);
    }

    /// Puts others in place of those that she read.
    ///
    /// @throws NotAllowed for who does not lead the cohort
    @Transactional
    public Changed change(
            Viewer.SignedIn viewer, UUID cohort, Thresholds before, Thresholds thresholds) {
        var led =
                mine.one(viewer, cohort)
                        .filter(found -> found.role().leads())
                        .map(MyCohort::cohort)
                        .orElseThrow(() -> new NotAllowed("leads no such cohort"));
        var id = led.id();
        if (led.isArchived()) {
            return Changed.ARCHIVED;
        }
        db.selectOne().from(COHORT).where(COHORT.ID.eq(id)).forNoKeyUpdate().fetch();
        if (!in(id).equals(before)) {
            return Changed.MEANWHILE;
        }
        db.insertInto(ATTENTION_RULE)
                .set(ATTENTION_RULE.COHORT_ID, id)
                .set(ATTENTION_RULE.DAYS_NOT_SEEN, thresholds.daysNotSeen().orElse(null))
                .set(ATTENTION_RULE.LATE_UNITS, thresholds.lateUnits().orElse(null))
                .set(ATTENTION_RULE.FAILED_TRIES, thresholds.failedTries().orElse(null))
                .onConflict(ATTENTION_RULE.COHORT_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
        changes.append(new Change(Change.Kind.COHORT, cohort.toString()));
        return Changed.DONE;
    }
}
