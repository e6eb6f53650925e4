package welvaren.mail;

import static org.jooq.impl.DSL.select;
import static welvaren.db.Tables.MAIL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.language.Language;

/// What waits to be sent, and what came of it. Senders on all nodes take from it, each mail by one
/// of them.
@Component
class MailQueue {

    /// A mail that one sender has taken.
    ///
    /// @param uuid names the mail for ever, also when it has to be sent again
    /// @param attempts this one included
    record Claim(long id, UUID uuid, int attempts, Letter letter) {}

    /// How long a mail is tried, as mail servers do among themselves.
    static final Duration PATIENCE = Duration.ofDays(4);

    /// How long a mail belongs to who took it; longer than sending can last. Afterwards it is taken
    /// again: its sender died.
    static final Duration CLAIM = Duration.ofMinutes(10);

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(4),
                    Duration.ofHours(8));

    private static final int LONGEST_PROBLEM = 500;

    private final DSLContext db;

    MailQueue(DSLContext db) {
        this.db = db;
    }

    boolean isDue(Instant now) {
        return db.fetchExists(MAIL, MAIL.DUE_AT.le(now).and(MAIL.KIND.in(Kind.tags())));
    }

    /// Takes the mail that is due longest. Kinds that only a newer node knows are left to it.
    @Transactional
    public Optional<Claim> claim(Instant now) {
        var next =
                select(MAIL.ID)
                        .from(MAIL)
                        .where(MAIL.DUE_AT.le(now))
                        .and(MAIL.KIND.in(Kind.tags()))
                        .orderBy(MAIL.DUE_AT, MAIL.ID)
                        .limit(1)
                        .forUpdate()
                        .skipLocked();
        return db.update(MAIL)
                .set(MAIL.DUE_AT, now.plus(CLAIM))
                .set(MAIL.ATTEMPTS, MAIL.ATTEMPTS.plus(1))
                .where(MAIL.ID.eq(next))
                .returning()
                .fetchOptional(row ->
                        new Claim(row.getId(), row.getUuid(), row.getAttempts(), letter(row)));
    }

    /// What a row says. Not for one that was sent: its details are gone.
    static Letter letter(Record row) {
        return new Letter(
                Kind.ofTag(row.get(MAIL.KIND)).orElseThrow(),
                Language.ofTag(row.get(MAIL.LANGUAGE)).orElseThrow(),
                row.get(MAIL.ADDRESS),
                Details.read(row.get(MAIL.DETAILS)));
    }

    @Transactional
    public void sent(Claim claim, Instant now) {
        db.update(MAIL)
                .set(MAIL.SENT_AT, now)
                .setNull(MAIL.DUE_AT)
                .setNull(MAIL.GIVEN_UP_AT)
                .setNull(MAIL.DETAILS)
                .setNull(MAIL.PROBLEM)
                .where(MAIL.ID.eq(claim.id()))
                .execute();
    }

    /// The server would not take it now: later again, after longer and longer pauses.
    ///
    /// @return whether it was given up instead, because it has been tried for [#PATIENCE]
    @Transactional
    public boolean postponed(Claim claim, String problem, Instant now) {
        var pause = PAUSES.get(Math.min(claim.attempts(), PAUSES.size()) - 1);
        db.update(MAIL)
                .set(MAIL.DUE_AT, now.plus(pause))
                .set(MAIL.PROBLEM, shortened(problem))
                .where(MAIL.ID.eq(claim.id()))
                .and(MAIL.ATTEMPTS.eq(claim.attempts()))
                .and(MAIL.DUE_AT.isNotNull())
                .execute();
        return giveUpWhatWaitedTooLong(now) > 0;
    }

    /// The server will never take it: the address does not exist.
    @Transactional
    public void refused(Claim claim, String problem, Instant now) {
        db.update(MAIL)
                .set(MAIL.GIVEN_UP_AT, now)
                .setNull(MAIL.DUE_AT)
                .set(MAIL.PROBLEM, shortened(problem))
                .where(MAIL.ID.eq(claim.id()))
                .and(MAIL.DUE_AT.isNotNull())
                .execute();
    }

    /// @return how many there were
    @Transactional
    public int giveUpWhatWaitedTooLong(Instant now) {
        return db.update(MAIL)
                .set(MAIL.GIVEN_UP_AT, now)
                .setNull(MAIL.DUE_AT)
                .where(MAIL.DUE_AT.isNotNull())
                .and(MAIL.GIVE_UP_AT.le(now))
                .execute();
    }

    /// Forgets mails that were put into the queue before then, whatever came of them.
    @Transactional
    public void forgetBefore(Instant then) {
        db.deleteFrom(MAIL).where(MAIL.QUEUED_AT.lt(then)).execute();
    }

    private static String shortened(String problem) {
        return problem.length() > LONGEST_PROBLEM ? problem.substring(0, LONGEST_PROBLEM) : problem;
    }
}
