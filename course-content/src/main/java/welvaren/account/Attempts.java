package welvaren.account;

import static org.jooq.impl.DSL.min;
import static welvaren.db.Tables.ATTEMPT;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.lock.Lock;

/// Counts what may not be tried often, for each e-mail address, whether it has an account or not.
/// It counts in the database, so over all nodes and restarts.
@Component
class Attempts {

    /// What is counted, how many times it may be, and in how long.
    enum Kind {
        /// Ten more would be right for who mistypes, and is hopeless for who guesses.
        PASSWORD(10, Duration.ofMinutes(15)),
        /// Mails that anybody can have sent to somebody.
        MAIL(5, Duration.ofHours(1));

        private final int most;
        private final Duration within;

        Kind(int most, Duration within) {
            this.most = most;
            this.within = within;
        }
    }

    private static final Duration LONGEST = Duration.ofHours(1);

    private final DSLContext db;

    Attempts(DSLContext db) {
        this.db = db;
    }

    /// Counts one more, and commits that before it is tried: so no two at once are counted as one.
    ///
    /// @return when it may be tried again; empty when it may be now
    @Transactional
    public Optional<Instant> count(Kind kind, String email) {
        var key = key(kind, email);
        var now = Instant.now();
        one(key);
        db.deleteFrom(ATTEMPT)
                .where(ATTEMPT.KEY.eq(key))
                .and(ATTEMPT.TRIED_AT.le(now.minus(kind.within)))
                .execute();
        var tried =
                db.select(DSL.count(), min(ATTEMPT.TRIED_AT))
                        .from(ATTEMPT)
                        .where(ATTEMPT.KEY.eq(key))
                        .fetchSingle();
        if (tried.value1() >= kind.most) {
            return Optional.of(tried.value2().plus(kind.within));
        }
        db.insertInto(ATTEMPT, ATTEMPT.KEY, ATTEMPT.TRIED_AT).values(key, now).execute();
        return Optional.empty();
    }

    /// One at a time for each key, until the transaction ends.
    private void one(byte[] key) {
        Lock.take(db, ByteBuffer.wrap(key).getLong());
    }

    /// She showed who she is: what was tried before is not held against her.
    @Transactional
    public void forget(Kind kind, String email) {
        db.deleteFrom(ATTEMPT).where(ATTEMPT.KEY.eq(key(kind, email))).execute();
    }

    @Transactional
    public void forgetOld() {
        db.deleteFrom(ATTEMPT).where(ATTEMPT.TRIED_AT.le(Instant.now().minus(LONGEST))).execute();
    }

    private static byte[] key(Kind kind, String email) {
        var address = People.tidy(email).toLowerCase(Locale.ROOT);
        return Secret.hash(kind + " " + address);
    }
}
