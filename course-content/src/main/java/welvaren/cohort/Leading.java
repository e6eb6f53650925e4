package welvaren.cohort;

import static welvaren.db.Tables.COHORT;

import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import welvaren.change.Change;
import welvaren.change.Changes;
import welvaren.db.tables.records.CohortRecord;
import welvaren.person.NotAllowed;
import welvaren.person.Viewer;

/// The one way in which what lecturers set is changed: by who leads the cohort, while it is not
/// archived, one after the other.
@Component
class Leading {

    private final DSLContext db;
    private final MyCohorts mine;
    private final Changes changes;

    Leading(DSLContext db, MyCohorts mine, Changes changes) {
        this.db = db;
        this.mine = mine;
        this.changes = changes;
    }

    /// Changes what was read at some version; who comes second is told.
    ///
    /// @throws welvaren.person.NotAllowed for who does not lead it
    Changing change(Viewer viewer, UUID cohort, int version, Consumer<CohortRecord> change) {
        return change(viewer, cohort, OptionalInt.of(version), change);
    }

    /// Changes what depends on nothing that others may have changed.
    ///
    /// @throws welvaren.person.NotAllowed for who does not lead it
    Changing change(Viewer viewer, UUID cohort, Consumer<CohortRecord> change) {
        return change(viewer, cohort, OptionalInt.empty(), change);
    }

    private Changing change(
            Viewer viewer, UUID cohort, OptionalInt version, Consumer<CohortRecord> change) {
        var row = led(viewer, cohort);
        if (row.getArchivedAt() != null) {
            return new Changing.Archived();
        }
        if (version.isPresent() && version.getAsInt() != row.getVersion()) {
            return new Changing.ChangedMeanwhile();
        }
        change.accept(row);
        row.setVersion(row.getVersion() + 1);
        row.update();
        changed(row);
        return new Changing.Changed(row.getVersion());
    }

    /// Its row, held until the transaction ends.
    CohortRecord led(Viewer viewer, UUID cohort) {
        return held(mine.led(viewer, cohort));
    }

    /// Its row for somebody who is in it, as whatever, held until the transaction ends.
    ///
    /// @throws NotAllowed for everybody else
    CohortRecord held(Viewer viewer, UUID cohort) {
        return held(
                mine.one(viewer, cohort).orElseThrow(() -> new NotAllowed("is in no such cohort")));
    }

    private CohortRecord held(MyCohort found) {
        return db.selectFrom(COHORT)
                .where(COHORT.ID.eq(found.cohort().id()))
                .forNoKeyUpdate()
                .fetchSingle();
    }

    /// Tells who follows.
    void changed(CohortRecord row) {
        changes.append(new Change(Change.Kind.COHORT, row.getUuid().toString()));
    }
}
