package welvaren.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static welvaren.db.Tables.REMEMBERED_SIGN_IN;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.person.PersonId;

/// Browsers in which somebody stays signed in, also when the server starts anew. Only a hash of the
/// token is kept: it is random and long, so a fast hash is enough.
@Component
public class RememberedSignIns {

    /// What the browser keeps.
    public record Ticket(String series, String token) {}

    /// How long a browser is remembered.
    public static final Duration LASTS = Duration.ofDays(30);

    private static final int RANDOM_BYTES = 24;

    private final DSLContext db;
    private final Accounts accounts;
    private final SecureRandom random = new SecureRandom();

    RememberedSignIns(DSLContext db, Accounts accounts) {
        this.db = db;
        this.accounts = accounts;
    }

    /// From now on the browser with this ticket is hers; what is too old is forgotten by the way.
    @Transactional
    public Ticket remember(PersonId person) {
        var ticket = new Ticket(randomText(), randomText());
        db.deleteFrom(REMEMBERED_SIGN_IN)
                .where(REMEMBERED_SIGN_IN.PERSON_ID.eq(person))
                .and(REMEMBERED_SIGN_IN.REMEMBERED_AT.lt(tooOld()))
                .execute();
        db.insertInto(REMEMBERED_SIGN_IN)
                .set(REMEMBERED_SIGN_IN.SERIES, ticket.series())
                .set(REMEMBERED_SIGN_IN.TOKEN_HASH, hash(ticket.token()))
                .set(REMEMBERED_SIGN_IN.PERSON_ID, person)
                .execute();
        return ticket;
    }

    /// Whose browser it is; empty for a ticket that is unknown, wrong or too old.
    public Optional<Account> whose(Ticket ticket) {
        return db.select(REMEMBERED_SIGN_IN.TOKEN_HASH, REMEMBERED_SIGN_IN.PERSON_ID)
                .from(REMEMBERED_SIGN_IN)
                .where(REMEMBERED_SIGN_IN.SERIES.eq(ticket.series()))
                .and(REMEMBERED_SIGN_IN.REMEMBERED_AT.ge(tooOld()))
                .fetchOptional()
                .filter(found -> MessageDigest.isEqual(found.value1(), hash(ticket.token())))
                .flatMap(found -> accounts.byId(found.value2()));
    }

    /// The browser with this ticket is nobody's any more.
    @Transactional
    public void forget(String series) {
        db.deleteFrom(REMEMBERED_SIGN_IN).where(REMEMBERED_SIGN_IN.SERIES.eq(series)).execute();
    }

    private static Instant tooOld() {
        return Instant.now().minus(LASTS);
    }

    private String randomText() {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
