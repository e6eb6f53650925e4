package welvaren.cohort;

import static org.jooq.Records.mapping;
import static welvaren.db.Tables.ENROLMENT;
import static welvaren.db.Tables.PERSON;
import static welvaren.db.Tables.PLANNED_PROPOSAL;
import static welvaren.db.Tables.PROPOSAL;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import welvaren.cohort.Proposal.State;
import welvaren.person.NotAllowed;
import welvaren.person.Viewer;

/// What was proposed in a cohort: one's own, and what waits for its lecturers. What stands in the
/// plan is seen by everybody in the cohort, see [CohortPlan].
@Component
public class ProposalBox {

    private static final int MOST = 500;

    private record Row(
            UUID uuid,
            ProposalKind kind,
            String text,
            String author,
            Instant proposedAt,
            Optional<String> answer) {

        Proposal proposal() {
            return new Proposal(
                    uuid,
                    kind,
                    text,
                    author,
                    proposedAt,
                    answer.<State>map(State.Declined::new).orElseGet(State.Open::new));
        }
    }

    private final DSLContext db;
    private final MyCohorts mine;

    ProposalBox(DSLContext db, MyCohorts mine) {
        this.db = db;
        this.mine = mine;
    }

    /// Her own in a cohort with where they stand, the latest first; none where she is not in it.
    public List<Proposal> own(Viewer.SignedIn viewer, UUID cohort) {
        return mine.one(viewer, cohort)
                .map(found ->
                        Stream.concat(
                                        rows(
                                                found.cohort().id(),
                                                PROPOSAL.PERSON_ID.eq(viewer.id())),
                                        planned(found.cohort().id(), viewer))
                                .sorted(Comparator.comparing(Proposal::proposedAt).reversed())
                                .toList())
                .orElseGet(List::of);
    }

    /// What waits for an answer, the oldest first.
    ///
    /// @throws NotAllowed for who does not lead the cohort
    public List<Proposal> open(Viewer viewer, UUID cohort) {
        var id = mine.led(viewer, cohort).cohort().id();
        return rows(id, PROPOSAL.DECLINED_AT.isNull()).toList();
    }

    private Stream<Proposal> rows(CohortId cohort, Condition which) {
        return db
                .select(
                        PROPOSAL.UUID,
                        PROPOSAL.KIND.convertFrom(ProposalKind::ofWord),
                        PROPOSAL.BODY,
                        PERSON.NAME,
                        PROPOSAL.PROPOSED_AT,
                        PROPOSAL.ANSWER.convertFrom(Optional::ofNullable))
                .from(PROPOSAL)
                .join(PERSON)
                .on(PERSON.ID.eq(PROPOSAL.PERSON_ID))
                .join(ENROLMENT)
                .on(ENROLMENT.PERSON_ID.eq(PROPOSAL.PERSON_ID))
                .and(ENROLMENT.COHORT_ID.eq(PROPOSAL.COHORT_ID))
                .and(ENROLMENT.LEFT_AT.isNull())
                .where(PROPOSAL.COHORT_ID.eq(cohort))
                .and(which)
                .orderBy(PROPOSAL.PROPOSED_AT, PROPOSAL.ID)
                .limit(MOST)
                .fetch(mapping(Row::new))
                .stream()
                .map(Row::proposal);
    }

    private Stream<Proposal> planned(CohortId cohort, Viewer.SignedIn author) {
        return db
                .selectFrom(PLANNED_PROPOSAL)
                .where(PLANNED_PROPOSAL.COHORT_ID.eq(cohort))
                .and(PLANNED_PROPOSAL.PERSON_ID.eq(author.id()))
                .limit(MOST)
                .fetch(row ->
                        new Proposal(
                                row.getUuid(),
                                ProposalKind.ofWord(row.getKind()),
                                row.getBody(),
                                author.name(),
                                row.getProposedAt(),
                                new State.Planned(row.getPlannedOn())))
                .stream();
    }
}
