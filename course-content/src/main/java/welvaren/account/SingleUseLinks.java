package welvaren.account;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.jooq.impl.DSL.currentInstant;
import static welvaren.db.Tables.SINGLE_USE_LINK;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import welvaren.db.tables.records.SingleUseLinkRecord;
import welvaren.person.PersonId;

/// Links that let somebody do one thing, once, for a while: what stands in a mail. The token of a
/// link is known to its mail only; the database keeps a hash.
///
/// A feature makes a link in the transaction that queues its mail, and uses it in the transaction
/// that does what it allows, so that neither can happen alone.
@Component
public class SingleUseLinks {

    /// What a link allows, and for how long.
    public enum Purpose {
        /// Choose a password for a new account.
        REGISTRATION(Duration.ofDays(1)),
        /// Choose the first password of an account that an administrator made.
        INVITATION(Duration.ofDays(14)),
        /// Choose a new password.
        RESET(Duration.ofHours(1)),
        /// Say that the address of an account is one's own.
        VERIFICATION(Duration.ofDays(3)),
        /// Take another address for an account.
        EMAIL_CHANGE(Duration.ofDays(1)),
        /// Become the first administrator.
        FIRST_ADMINISTRATOR(Duration.ofDays(1));

        private final Duration lasts;

        Purpose(Duration lasts) {
            this.lasts = lasts;
        }

        /// How long such a link works, as its mail says.
        public Duration lasts() {
            return lasts;
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Purpose ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /// What a link is about.
    ///
    /// @param person whose account; empty when there is none yet
    /// @param email where the link was sent, or the address that it is about
    /// @param name how somebody without an account wants to be called; otherwise empty
    public record Link(Purpose purpose, Optional<PersonId> person, String email, String name) {

        public Link(Purpose purpose, PersonId person, String email) {
            this(purpose, Optional.of(person), email, "");
        }

        public Link(Purpose purpose, String email, String name) {
            this(purpose, Optional.empty(), email, name);
        }
    }

    private final DSLContext db;

    SingleUseLinks(DSLContext db) {
        this.db = db;
    }

    /// A new link; older ones stay as they are.
    ///
    /// @return the token that stands in the link, to be told to nobody but its receiver
    @Transactional(propagation = Propagation.MANDATORY)
    public String make(Link link) {
        var token = Secret.fresh();
        db.insertInto(SINGLE_USE_LINK)
                .set(SINGLE_USE_LINK.TOKEN_HASH, Secret.hash(token))
                .set(SINGLE_USE_LINK.PURPOSE, link.purpose().word())
                .set(SINGLE_USE_LINK.PERSON_ID, link.person().orElse(null))
                .set(SINGLE_USE_LINK.EMAIL, link.email())
                .set(SINGLE_USE_LINK.NAME, link.name())
                .set(SINGLE_USE_LINK.EXPIRES_AT, Instant.now().plus(link.purpose().lasts()))
                .execute();
        return token;
    }

    /// What the link with this token allows; empty when it was used, is too old, or never was. It
    /// can still be used afterwards.
    public Optional<Link> find(String token, Purpose... purposes) {
        return db.fetchOptional(SINGLE_USE_LINK, isGood(token, purposes)).map(SingleUseLinks::link);
    }

    /// As [#find], and from then on it allows nothing any more. Of two who use it at once only one
    /// is let in.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Link> use(String token, Purpose... purposes) {
        return db.deleteFrom(SINGLE_USE_LINK)
                .where(isGood(token, purposes))
                .returning()
                .fetchOptional(SingleUseLinks::link);
    }

    /// The links of that purpose to her account allow nothing any more.
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(PersonId person, Purpose... purposes) {
        db.deleteFrom(SINGLE_USE_LINK)
                .where(SINGLE_USE_LINK.PERSON_ID.eq(person))
                .and(SINGLE_USE_LINK.PURPOSE.in(words(purposes)))
                .execute();
    }

    /// No link of that purpose allows anything any more.
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetAll(Purpose purpose) {
        db.deleteFrom(SINGLE_USE_LINK).where(SINGLE_USE_LINK.PURPOSE.eq(purpose.word())).execute();
    }

    @Transactional
    void forgetExpired() {
        db.deleteFrom(SINGLE_USE_LINK)
                .where(SINGLE_USE_LINK.EXPIRES_AT.le(currentInstant()))
                .execute();
    }

    private static Condition isGood(String token, Purpose... purposes) {
        return SINGLE_USE_LINK
                .TOKEN_HASH
                .eq(Secret.hash(token))
                .and(SINGLE_USE_LINK.PURPOSE.in(words(purposes)))
                .and(SINGLE_USE_LINK.EXPIRES_AT.gt(currentInstant()));
    }

    private static Set<String> words(Purpose... purposes) {
        return Arrays.stream(purposes).map(Purpose::word).collect(toUnmodifiableSet());
    }

    private static Link link(SingleUseLinkRecord row) {
        return new Link(
                Purpose.ofWord(row.getPurpose()),
                Optional.ofNullable(row.getPersonId()),
                row.getEmail(),
                row.getName());
    }
}
