package welvaren.feedback;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.val;
import static welvaren.db.Tables.COHORT;
import static welvaren.db.Tables.HAND_IN;
import static welvaren.db.Tables.HAND_IN_VERSION;
import static welvaren.db.Tables.PEER_REVIEW;
import static welvaren.db.Tables.PEER_ROUND;
import static welvaren.db.Tables.PERSON;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortId;
import welvaren.db.tables.records.PeerRoundRecord;
import welvaren.feedback.Allocation.Given;
import welvaren.language.Language;
import welvaren.learning.StepRef;
import welvaren.learning.StepRows;
import welvaren.mail.Letter;
import welvaren.mail.Mails;
import welvaren.person.PersonId;

/// Gives out what is to be reviewed: the moment somebody hands in, and again where somebody did not
/// review. Who is given something while she does something else gets a mail.
@Component
class Allocating {

    /// How long one may take for a review before somebody else gets it.
    static final Duration PATIENCE = Duration.ofDays(7);

    /// The same after the last day, for who came late.
    static final Duration LATE_PATIENCE = Duration.ofDays(3);

    /// How long a piece of work waits for others who hand in before it is topped up.
    static final Duration WAITING = Duration.ofDays(2);

    /// How many days before the last one those are reminded who have something to review.
    static final int REMINDED_DAYS_BEFORE = 2;

    private record Work(long handIn, PersonId author, Instant since) {}

    private final DSLContext db;
    private final Mails mails;

    Allocating(DSLContext db, Mails mails) {
        this.db = db;
        this.mails = mails;
    }

    /// Somebody handed in her first version.
    @Transactional(propagation = Propagation.MANDATORY)
    void handedIn(CohortId cohort, StepRef sheet, PersonId author) {
        db.select(PEER_ROUND.ID)
                .from(PEER_ROUND)
                .where(PEER_ROUND.COHORT_ID.eq(cohort))
                .and(PEER_ROUND.STEP_ID.eq(StepRows.idOf(sheet)))
                .fetchOptional()
                .ifPresent(round -> share(round.value1(), Optional.of(author)));
    }

    /// @param present who sees at once what she is given, and needs no mail
    @Transactional(propagation = Propagation.MANDATORY)
    void share(long round, Optional<PersonId> present) {
        var row = held(round);
        var given = allocation(row).share();
        put(row, given, Instant.now(), present);
    }

    /// What is due by the clock: gives what did not come to somebody else, and reminds.
    @Transactional
    void care(Instant now) {
        var rounds =
                db.select(PEER_ROUND.ID)
                        .from(PEER_ROUND)
                        .join(COHORT)
                        .on(COHORT.ID.eq(PEER_ROUND.COHORT_ID))
                        .where(COHORT.ARCHIVED_AT.isNull())
                        .orderBy(PEER_ROUND.ID)
                        .fetch(PEER_ROUND.ID);
        for (var round : rounds) {
            care(held(round), now);
        }
    }

    private void care(PeerRoundRecord round, Instant now) {
        var today = Cohort.day(now);
        var isOver = round.getDueOn().isBefore(today);
        db.update(PEER_REVIEW)
                .set(PEER_REVIEW.MISSED_AT, now)
                .where(PEER_REVIEW.ROUND_ID.eq(round.getId()))
                .and(PEER_REVIEW.SENT_AT.isNull())
                .and(PEER_REVIEW.MISSED_AT.isNull())
                .and(PEER_REVIEW.GIVEN_AT.le(now.minus(isOver ? LATE_PATIENCE : PATIENCE)))
                .execute();
        var waited = new HashSet<Long>();
        for (var work : works(round)) {
            if (isOver || !work.since().isAfter(now.minus(WAITING))) {
                waited.add(work.handIn());
            }
        }
        put(round, allocation(round).topUp(waited::contains), now, Optional.empty());
        if (round.getRemindedAt() == null
                && !isOver
                && !today.isBefore(round.getDueOn().minusDays(REMINDED_DAYS_BEFORE))) {
            remind(round);
            round.setRemindedAt(now);
            round.store();
        }
    }

    private void remind(PeerRoundRecord round) {
        var late = new HashSet<PersonId>();
        db.select(PEER_REVIEW.PERSON_ID)
                .from(PEER_REVIEW)
                .where(PEER_REVIEW.ROUND_ID.eq(round.getId()))
                .and(PEER_REVIEW.SENT_AT.isNull())
                .and(PEER_REVIEW.MISSED_AT.isNull())
                .and(Inside.isParticipant(val(round.getCohortId()), PEER_REVIEW.PERSON_ID))
                .forEach(row -> late.add(row.value1()));
        write(round, late, true);
    }

    /// Held until the transaction ends, so that of two who hand in at once each is seen.
    private PeerRoundRecord held(long round) {
        return db.selectFrom(PEER_ROUND)
                .where(PEER_ROUND.ID.eq(round))
                .forNoKeyUpdate()
                .fetchSingle();
    }

    private Allocation<Long, PersonId> allocation(PeerRoundRecord round) {
        var allocation = new Allocation<Long, PersonId>(round.getReviews());
        works(round).forEach(work -> allocation.handedIn(work.handIn(), work.author()));
        db.select(
                        HAND_IN_VERSION.HAND_IN_ID,
                        PEER_REVIEW.PERSON_ID,
                        PEER_REVIEW.SENT_AT,
                        PEER_REVIEW.MISSED_AT)
                .from(PEER_REVIEW)
                .join(HAND_IN_VERSION)
                .on(HAND_IN_VERSION.ID.eq(PEER_REVIEW.VERSION_ID))
                .where(PEER_REVIEW.ROUND_ID.eq(round.getId()))
                .orderBy(PEER_REVIEW.ID)
                .forEach(row -> {
                    if (row.value3() == null && row.value4() != null) {
                        allocation.missed(row.value1(), row.value2());
                    } else {
                        allocation.given(row.value1(), row.value2(), row.value3() != null);
                    }
                });
        return allocation;
    }

    /// What participants of now handed in, the earliest first.
    private List<Work> works(PeerRoundRecord round) {
        var since = min(HAND_IN_VERSION.HANDED_IN_AT);
        return db.select(HAND_IN.ID, HAND_IN.PERSON_ID, since)
                .from(HAND_IN)
                .join(HAND_IN_VERSION)
                .on(HAND_IN_VERSION.HAND_IN_ID.eq(HAND_IN.ID))
                .where(HAND_IN.COHORT_ID.eq(round.getCohortId()))
                .and(HAND_IN.STEP_ID.eq(round.getStepId()))
                .and(Inside.isParticipant(HAND_IN.COHORT_ID, HAND_IN.PERSON_ID))
                .groupBy(HAND_IN.ID, HAND_IN.PERSON_ID)
                .orderBy(since, HAND_IN.ID)
                .fetch(mapping(Work::new));
    }

    private void put(
            PeerRoundRecord round,
            List<Given<Long, PersonId>> given,
            Instant now,
            Optional<PersonId> present) {
        var news = new HashSet<PersonId>();
        for (var review : given) {
            var version =
                    db.select(HAND_IN_VERSION.ID)
                            .from(HAND_IN_VERSION)
                            .where(HAND_IN_VERSION.HAND_IN_ID.eq(review.work()))
                            .orderBy(HAND_IN_VERSION.NUMBER.desc())
                            .limit(1)
                            .fetchSingle()
                            .value1();
            db.insertInto(PEER_REVIEW)
                    .set(PEER_REVIEW.ROUND_ID, round.getId())
                    .set(PEER_REVIEW.VERSION_ID, version)
                    .set(PEER_REVIEW.PERSON_ID, review.reviewer())
                    .set(PEER_REVIEW.GIVEN_AT, now)
                    .execute();
            news.add(review.reviewer());
        }
        present.ifPresent(news::remove);
        write(round, news, false);
    }

    private void write(PeerRoundRecord round, Set<PersonId> people, boolean reminding) {
        UUID cohort =
                db.select(COHORT.UUID)
                        .from(COHORT)
                        .where(COHORT.ID.eq(round.getCohortId()))
                        .fetchSingle()
                        .value1();
        var path = "/cohorts/" + cohort + "/feedback";
        db.select(PERSON.EMAIL, PERSON.LANGUAGE)
                .from(PERSON)
                .where(PERSON.ID.in(people))
                .forEach(person -> {
                    var language = Language.ofTag(person.value2()).orElseThrow();
                    mails.send(
                            reminding
                                    ? Letter.reviewsDue(language, person.value1(), path)
                                    : Letter.reviewGiven(language, person.value1(), path));
                });
    }
}
