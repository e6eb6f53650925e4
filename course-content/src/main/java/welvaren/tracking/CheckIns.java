package welvaren.tracking;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.row;
import static welvaren.db.Tables.CHECK_IN;
import static welvaren.db.Tables.PERSON;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.change.Change;
import welvaren.change.Changes;
import welvaren.cohort.CohortPeople;
import welvaren.cohort.CohortPeople.Fellow;
import welvaren.cohort.MyCohort;
import welvaren.cohort.MyCohorts;
import welvaren.language.Typed;
import welvaren.mail.Letter;
import welvaren.mail.Mails;
import welvaren.person.NotAllowed;
import welvaren.person.PersonId;
import welvaren.person.Viewer;

/// What those who accompany a cohort write to and about its learners, and when they look again.
/// Each learner can read all that is about her; other learners nothing.
@Component
public class CheckIns {

    public static final int LONGEST = 4_000;
    public static final int LONGEST_OUTCOME = 500;
    private static final int MOST = 500;

    /// What came of writing.
    public enum Kept {
        DONE,
        /// There is nothing in it, or too much.
        WRONG_LENGTH,
        /// The cohort is archived.
        ARCHIVED
    }

    private final DSLContext db;
    private final MyCohorts mine;
    private final CohortPeople people;
    private final Mails mails;
    private final Changes changes;

    CheckIns(DSLContext db, MyCohorts mine, CohortPeople people, Mails mails, Changes changes) {
        this.db = db;
        this.mine = mine;
        this.people = people;
        this.mails = mails;
        this.changes = changes;
    }

    /// All about one learner, the latest first: for who accompanies the cohort, and for herself.
    public List<CheckIn> of(Viewer viewer, UUID cohort, UUID person) {
        return people.participant(viewer, cohort, person)
                .map(learner ->
                        db.select(checkIn())
                                .from(CHECK_IN)
                                .leftJoin(PERSON)
                                .on(PERSON.ID.eq(CHECK_IN.BY_PERSON_ID))
                                .where(CHECK_IN.cohort().UUID.eq(cohort))
                                .and(CHECK_IN.PERSON_ID.eq(learner.id()))
                                .orderBy(CHECK_IN.MADE_AT.desc(), CHECK_IN.ID.desc())
                                .limit(MOST)
                                .fetch(found -> found.value1()))
                .orElseGet(List::of);
    }

    /// Those of the whole cohort, the latest first, for who accompanies it. Who left the cohort is
    /// left out.
    public List<CheckIn.About> of(Viewer viewer, UUID cohort) {
        var accompanies =
                mine.one(viewer, cohort).filter(found -> found.role().accompanies()).isPresent();
        if (!accompanies) {
            return List.of();
        }
        var learners = people.of(viewer, cohort);
        return db
                .select(CHECK_IN.PERSON_ID, checkIn())
                .from(CHECK_IN)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(CHECK_IN.BY_PERSON_ID))
                .where(CHECK_IN.cohort().UUID.eq(cohort))
                .orderBy(CHECK_IN.MADE_AT.desc(), CHECK_IN.ID.desc())
                .limit(MOST)
                .fetch()
                .stream()
                .flatMap(found ->
                        learner(learners, found.value1()).stream()
                                .map(learner -> new CheckIn.About(learner, found.value2())))
                .toList();
    }

    private static Optional<Fellow> learner(List<Fellow> people, PersonId person) {
        return people.stream().filter(one -> one.id().equals(person)).findFirst();
    }

    private static SelectField<CheckIn> checkIn() {
        return row(
                        CHECK_IN.UUID,
                        CHECK_IN.KIND.convertFrom(CheckIn.Kind::ofWord),
                        PERSON.NAME.convertFrom(Optional::ofNullable),
                        CHECK_IN.BODY,
                        CHECK_IN.MADE_AT,
                        CHECK_IN.FOLLOW_UP_ON.convertFrom(Optional::ofNullable),
                        CHECK_IN.OUTCOME.convertFrom(Optional::ofNullable))
                .convertFrom(mapping(CheckIn::new));
    }

    /// Keeps what she writes, and sends it when it is a message.
    ///
    /// @throws NotAllowed for who does not accompany the cohort, and where there is no such learner
    @Transactional
    public Kept write(Viewer.SignedIn viewer, UUID cohort, UUID person, CheckInDraft draft) {
        var found = accompanied(viewer, cohort);
        var learner =
                people.participant(viewer, cohort, person)
                        .orElseThrow(() -> new NotAllowed("no such learner"));
        if (found.cohort().isArchived()) {
            return Kept.ARCHIVED;
        } else if (draft.body().isEmpty() || draft.body().length() > LONGEST) {
            return Kept.WRONG_LENGTH;
        }
        db.insertInto(CHECK_IN)
                .set(CHECK_IN.COHORT_ID, found.cohort().id())
                .set(CHECK_IN.PERSON_ID, learner.id())
                .set(CHECK_IN.BY_PERSON_ID, viewer.id())
                .set(CHECK_IN.KIND, draft.kind().word())
                .set(CHECK_IN.BODY, draft.body())
                .set(CHECK_IN.FOLLOW_UP_ON, draft.followUpOn().orElse(null))
                .execute();
        if (draft.kind() == CheckIn.Kind.MESSAGE) {
            send(viewer, cohort, learner, draft.body());
        }
        changes.append(new Change(Change.Kind.COHORT, cohort.toString()));
        return Kept.DONE;
    }

    private void send(Viewer.SignedIn by, UUID cohort, Fellow learner, String body) {
        var address =
                db.select(PERSON.EMAIL)
                        .from(PERSON)
                        .where(PERSON.ID.eq(learner.id()))
                        .fetchSingle()
                        .value1();
        mails.send(
                Letter.checkIn(
                        learner.language(),
                        address,
                        by.name(),
                        body,
                        "/cohorts/" + cohort + "/progress"));
    }

    /// Says what came of one, and closes it; nothing happens where there is no such open one.
    ///
    /// @throws NotAllowed for who does not accompany the cohort
    @Transactional
    public Kept close(Viewer.SignedIn viewer, UUID cohort, UUID checkIn, String outcome) {
        var found = accompanied(viewer, cohort);
        var words = Typed.sound(outcome).strip();
        if (found.cohort().isArchived()) {
            return Kept.ARCHIVED;
        } else if (words.isEmpty() || words.length() > LONGEST_OUTCOME) {
            return Kept.WRONG_LENGTH;
        }
        db.update(CHECK_IN)
                .set(CHECK_IN.OUTCOME, words)
                .set(CHECK_IN.CLOSED_AT, currentInstant())
                .where(CHECK_IN.UUID.eq(checkIn))
                .and(CHECK_IN.COHORT_ID.eq(found.cohort().id()))
                .and(CHECK_IN.CLOSED_AT.isNull())
                .execute();
        changes.append(new Change(Change.Kind.COHORT, cohort.toString()));
        return Kept.DONE;
    }

    private MyCohort accompanied(Viewer viewer, UUID cohort) {
        return mine.one(viewer, cohort)
                .filter(found -> found.role().accompanies())
                .orElseThrow(() -> new NotAllowed("accompanies no such cohort"));
    }
}
