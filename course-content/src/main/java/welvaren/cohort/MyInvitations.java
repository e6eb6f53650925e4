package welvaren.cohort;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.selectOne;
import static welvaren.db.Tables.COHORT;
import static welvaren.db.Tables.COHORT_INVITATION;
import static welvaren.db.Tables.PERSON;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.account.Accounts;
import welvaren.person.Viewer;

/// The cohorts to which somebody is invited, and her answer. Who has not shown that her address is
/// hers finds none: somebody else may have been meant.
@Component
public class MyInvitations {

    /// One invitation, as she sees it.
    public record Invitation(UUID uuid, String cohort, LocalDate startsOn, CohortRole role) {}

    private static final int MOST = 50;

    private final DSLContext db;
    private final Accounts accounts;
    private final Enrolments enrolments;

    MyInvitations(DSLContext db, Accounts accounts, Enrolments enrolments) {
        this.db = db;
        this.accounts = accounts;
        this.enrolments = enrolments;
    }

    /// Those that wait for her answer.
    public List<Invitation> of(Viewer.SignedIn viewer) {
        return db.select(
                        COHORT_INVITATION.UUID,
                        COHORT.NAME,
                        COHORT.STARTS_ON,
                        COHORT_INVITATION.ROLE.convertFrom(CohortRole::ofWord))
                .from(COHORT_INVITATION)
                .join(COHORT)
                .on(COHORT.ID.eq(COHORT_INVITATION.COHORT_ID))
                .where(isHers(viewer))
                .and(COHORT.ARCHIVED_AT.isNull())
                .orderBy(COHORT_INVITATION.INVITED_AT.desc(), COHORT_INVITATION.ID)
                .limit(MOST)
                .fetch(mapping(Invitation::new));
    }

    /// Joins, as what she is invited; also when the code of the cohort lets nobody in.
    @Transactional
    public Joining accept(Viewer.SignedIn viewer, UUID invitation) {
        return db.selectFrom(COHORT_INVITATION)
                .where(COHORT_INVITATION.UUID.eq(invitation))
                .and(isHers(viewer))
                .fetchOptional()
                .map(row -> {
                    var outcome =
                            enrolments.joinInvited(
                                    viewer, row.getCohortId(), CohortRole.ofWord(row.getRole()));
                    if (outcome instanceof Joining.Joined || outcome instanceof Joining.AlreadyIn) {
                        row.delete();
                    }
                    return outcome;
                })
                .orElseGet(Joining.NoSuchCode::new);
    }

    /// Does not join; the lecturer may invite her again.
    @Transactional
    public void decline(Viewer.SignedIn viewer, UUID invitation) {
        db.deleteFrom(COHORT_INVITATION)
                .where(COHORT_INVITATION.UUID.eq(invitation))
                .and(isHers(viewer))
                .execute();
    }

    private Condition isHers(Viewer.SignedIn viewer) {
        return accounts.mayReachOthers(viewer)
                ? exists(
                        selectOne()
                                .from(PERSON)
                                .where(PERSON.ID.eq(viewer.id()))
                                .and(lower(PERSON.EMAIL).eq(lower(COHORT_INVITATION.EMAIL))))
                : DSL.falseCondition();
    }
}
