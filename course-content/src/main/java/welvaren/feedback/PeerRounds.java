package welvaren.feedback;

import static welvaren.db.Tables.PEER_CRITERION;
import static welvaren.db.Tables.PEER_ROUND;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.change.Change;
import welvaren.change.Changes;
import welvaren.cohort.CohortId;
import welvaren.content.Catalogues;
import welvaren.db.tables.records.PeerRoundRecord;
import welvaren.language.Language;
import welvaren.learning.StepRef;
import welvaren.learning.StepRows;
import welvaren.person.NotAllowed;
import welvaren.person.Viewer;

/// The lecturer has students review each other: on which worksheet, by what, until when, and
/// whether they know each other's names.
@Component
public class PeerRounds {

    private final DSLContext db;
    private final Inside inside;
    private final Catalogues catalogues;
    private final Allocating allocating;
    private final Changes changes;

    PeerRounds(
            DSLContext db,
            Inside inside,
            Catalogues catalogues,
            Allocating allocating,
            Changes changes) {
        this.db = db;
        this.inside = inside;
        this.catalogues = catalogues;
        this.allocating = allocating;
        this.changes = changes;
    }

    /// Those of a cohort, what is due first at first; none for who does not accompany it.
    public List<PeerRound> of(Viewer viewer, UUID cohort) {
        return inside.accompanied(viewer, cohort)
                .map(mine -> PeerRows.all(db, PEER_ROUND.COHORT_ID.eq(mine.cohort().id())))
                .orElseGet(List::of);
    }

    /// The one on a worksheet, for who accompanies the cohort.
    public Optional<PeerRound> one(Viewer viewer, UUID cohort, StepRef sheet) {
        return inside.accompanied(viewer, cohort)
                .flatMap(mine -> PeerRows.of(db, mine.cohort().id(), sheet));
    }

    /// Begins or changes it. What was handed in before is given to review at once.
    ///
    /// @param read what [PeerRound#changes] was when it was read; empty to begin
    /// @throws NotAllowed for who does not lead the cohort
    @Transactional
    public Setting set(
            Viewer.SignedIn viewer,
            UUID cohort,
            StepRef sheet,
            OptionalInt read,
            PeerSettings settings) {
        var mine = inside.mustLead(viewer, cohort).cohort();
        if (Handable.sheet(catalogues.current(), sheet, Language.NL).isEmpty()) {
            throw new NotAllowed("there is nothing like that to review");
        }
        var row = held(mine.id(), sheet);
        var before = PeerRows.of(db, mine.id(), sheet);
        var reasons = settings.reasonsAgainst(before.map(PeerRound::dueOn));
        if (mine.isArchived()) {
            return new Setting.Archived();
        } else if (row.isPresent() != read.isPresent()
                || row.isPresent() && row.get().getChanges() != read.getAsInt()) {
            return new Setting.ChangedMeanwhile();
        } else if (!reasons.isEmpty()) {
            return new Setting.Refused(reasons);
        } else if (before.filter(round -> round.inUse() && !fits(round, settings)).isPresent()) {
            return new Setting.InUse();
        } else {
            var round = row.orElseGet(() -> begun(mine.id(), sheet));
            put(round, settings);
            allocating.share(round.getId(), Optional.empty());
            changes.append(new Change(Change.Kind.FEEDBACK, cohort.toString()));
            return new Setting.Done();
        }
    }

    /// Whether nothing changes that was said by it, or by which names were promised to be hidden.
    private static boolean fits(PeerRound round, PeerSettings settings) {
        return round.rubric().equals(settings.rubric())
                && round.mode() == settings.mode()
                && round.sample().equals(settings.sample())
                && round.ratings().equals(settings.ratings());
    }

    private Optional<PeerRoundRecord> held(CohortId cohort, StepRef sheet) {
        return db.selectFrom(PEER_ROUND)
                .where(PEER_ROUND.COHORT_ID.eq(cohort))
                .and(PeerRows.is(sheet))
                .forNoKeyUpdate()
                .fetchOptional();
    }

    private PeerRoundRecord begun(CohortId cohort, StepRef sheet) {
        var row = db.newRecord(PEER_ROUND);
        row.setCohortId(cohort);
        row.setStepId(db.select(StepRows.idOf(sheet)).fetchSingle().value1());
        row.setChanges(0);
        return row;
    }

    private void put(PeerRoundRecord row, PeerSettings settings) {
        row.setMode(settings.mode().word());
        row.setDueOn(settings.dueOn().orElseThrow());
        row.setReviews(settings.reviews());
        row.setSample(settings.sample());
        row.setChanges(row.getChanges() + 1);
        row.setRemindedAt(null);
        row.store();
        db.deleteFrom(PEER_CRITERION).where(PEER_CRITERION.ROUND_ID.eq(row.getId())).execute();
        var position = 0;
        for (var criterion : settings.rubric().criteria()) {
            var rating = settings.rating(criterion.key()).orElseThrow();
            db.insertInto(PEER_CRITERION)
                    .set(PEER_CRITERION.ROUND_ID, row.getId())
                    .set(PEER_CRITERION.POSITION, position++)
                    .set(PEER_CRITERION.KEY, criterion.key())
                    .set(PEER_CRITERION.CRITERION, criterion.criterion())
                    .set(PEER_CRITERION.LEVELS, criterion.levels().toArray(String[]::new))
                    .set(PEER_CRITERION.SAMPLE_LEVEL, rating.level())
                    .set(PEER_CRITERION.SAMPLE_WHY, rating.why())
                    .execute();
        }
    }
}
