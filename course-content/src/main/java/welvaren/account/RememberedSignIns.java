package welvaren.account;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.currentLocalDate;
import static welvaren.db.Tables.PERSON;
import static welvaren.db.Tables.REMEMBERED_SIGN_IN;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.audit.AuditLog;
import welvaren.audit.Audited;
import welvaren.change.Change;
import welvaren.change.Changes;
import welvaren.person.PersonId;
import welvaren.person.Viewer;

/// In which browsers somebody is signed in, also when the server starts anew. Every sign-in is one,
/// and whatever a browser does is allowed only as long as its sign-in is here: so ending one is
/// deleting its row, and telling all nodes.
@Component
@EnableConfigurationProperties(AccountSettings.class)
public class RememberedSignIns {

    /// What the browser keeps. The series names the sign-in, the token proves it.
    public record Ticket(String series, String token) {}

    /// A browser in which somebody is signed in.
    ///
    /// @param browser roughly which, as people know it; empty when that is unknown
    /// @param since when she signed in
    /// @param seen when it was last used, to a few minutes
    public record Browser(String series, String browser, Instant since, Instant seen) {}

    private static final int LONGEST_BROWSER = 100;

    private final DSLContext db;
    private final Accounts accounts;
    private final AccountSettings settings;
    private final AuditLog audit;
    private final Changes changes;

    RememberedSignIns(
            DSLContext db,
            Accounts accounts,
            AccountSettings settings,
            AuditLog audit,
            Changes changes) {
        this.db = db;
        this.accounts = accounts;
        this.settings = settings;
        this.audit = audit;
        this.changes = changes;
    }

    /// From now on the browser with this ticket is hers.
    ///
    /// @param browser roughly which, as people know it
    @Transactional
    public Ticket remember(PersonId person, String browser) {
        var ticket = new Ticket(Secret.fresh(), Secret.fresh());
        db.insertInto(REMEMBERED_SIGN_IN)
                .set(REMEMBERED_SIGN_IN.SERIES, ticket.series())
                .set(REMEMBERED_SIGN_IN.TOKEN_HASH, Secret.hash(ticket.token()))
                .set(REMEMBERED_SIGN_IN.PERSON_ID, person)
                .set(REMEMBERED_SIGN_IN.BROWSER, shortened(browser))
                .execute();
        noteToday(person);
        return ticket;
    }

    private static String shortened(String browser) {
        return browser.substring(0, Math.min(browser.length(), LONGEST_BROWSER));
    }

    /// Whose browser it is; empty for a ticket that is unknown, wrong or too old, and for somebody
    /// whose account is closed.
    @Transactional
    public Optional<Account> whose(Ticket ticket) {
        return db.select(REMEMBERED_SIGN_IN.TOKEN_HASH, REMEMBERED_SIGN_IN.PERSON_ID)
                .from(REMEMBERED_SIGN_IN)
                .where(isGood(REMEMBERED_SIGN_IN.SERIES.eq(ticket.series())))
                .fetchOptional()
                .filter(found -> MessageDigest.isEqual(found.value1(), Secret.hash(ticket.token())))
                .filter(_ -> use(ticket.series()))
                .flatMap(found -> accounts.byId(found.value2()));
    }

    /// Notes that the browser is being used.
    ///
    /// @return whether she is still signed in there
    @Transactional
    public boolean use(String series) {
        var whose =
                db.update(REMEMBERED_SIGN_IN)
                        .set(REMEMBERED_SIGN_IN.SEEN_AT, currentInstant())
                        .where(isGood(REMEMBERED_SIGN_IN.SERIES.eq(series)))
                        .returning(REMEMBERED_SIGN_IN.PERSON_ID)
                        .fetchOptional(REMEMBERED_SIGN_IN.PERSON_ID);
        whose.ifPresent(this::noteToday);
        return whose.isPresent();
    }

    /// She uses her account today: it does not go by itself.
    private void noteToday(PersonId person) {
        db.update(PERSON)
                .set(PERSON.USED_ON, currentLocalDate())
                .setNull(PERSON.WARNED_ON)
                .where(PERSON.ID.eq(person))
                .and(PERSON.USED_ON.lt(currentLocalDate()).or(PERSON.WARNED_ON.isNotNull()))
                .execute();
    }

    /// Of these sign-ins those that still hold, each with the account as it is now.
    public Map<String, Account> holding(Collection<String> series) {
        var people =
                db.select(REMEMBERED_SIGN_IN.SERIES, REMEMBERED_SIGN_IN.PERSON_ID)
                        .from(REMEMBERED_SIGN_IN)
                        .where(isGood(REMEMBERED_SIGN_IN.SERIES.in(series)))
                        .fetchMap(REMEMBERED_SIGN_IN.SERIES, REMEMBERED_SIGN_IN.PERSON_ID);
        var known = accounts.byIds(people.values());
        return people.keySet().stream()
                .filter(one -> known.containsKey(people.get(one)))
                .collect(toUnmodifiableMap(identity(), one -> known.get(people.get(one))));
    }

    /// Where she is signed in, the browser that was used last first.
    public List<Browser> of(Viewer.SignedIn viewer) {
        return db.select(
                        REMEMBERED_SIGN_IN.SERIES,
                        REMEMBERED_SIGN_IN.BROWSER,
                        REMEMBERED_SIGN_IN.REMEMBERED_AT,
                        REMEMBERED_SIGN_IN.SEEN_AT)
                .from(REMEMBERED_SIGN_IN)
                .where(isGood(REMEMBERED_SIGN_IN.PERSON_ID.eq(viewer.id())))
                .orderBy(REMEMBERED_SIGN_IN.SEEN_AT.desc(), REMEMBERED_SIGN_IN.SERIES)
                .fetch(mapping(Browser::new));
    }

    /// Signs her out in one of her browsers. Its open pages are closed at once, on every node.
    @Transactional
    public void end(Viewer.SignedIn viewer, String series) {
        var ended =
                db.deleteFrom(REMEMBERED_SIGN_IN)
                        .where(REMEMBERED_SIGN_IN.SERIES.eq(series))
                        .and(REMEMBERED_SIGN_IN.PERSON_ID.eq(viewer.id()))
                        .execute();
        if (ended > 0) {
            told(viewer.id());
            audit.note(Audited.SIGNED_OUT, viewer, viewer.id(), "one browser");
        }
    }

    /// Signs her out in all browsers, this one too.
    @Transactional
    public void endAll(Viewer.SignedIn viewer) {
        endAll(viewer, viewer.id());
    }

    /// Signs somebody out in all her browsers, as when her account is closed. Her open pages are
    /// closed at once, on every node. Whether `by` may do that is the caller's to know.
    @Transactional
    public void endAll(Viewer by, PersonId person) {
        db.deleteFrom(REMEMBERED_SIGN_IN).where(REMEMBERED_SIGN_IN.PERSON_ID.eq(person)).execute();
        told(person);
        audit.note(Audited.SIGNED_OUT, by, person, "all browsers");
    }

    @Transactional
    void endOthers(Viewer.SignedIn viewer, String kept) {
        db.deleteFrom(REMEMBERED_SIGN_IN)
                .where(REMEMBERED_SIGN_IN.PERSON_ID.eq(viewer.id()))
                .and(REMEMBERED_SIGN_IN.SERIES.ne(kept))
                .execute();
        told(viewer.id());
    }

    /// Pages that she has open look again who she is: her name, her roles, whether she is still
    /// signed in.
    private void told(PersonId person) {
        changes.append(new Change(Change.Kind.PERSON, Long.toString(person.value())));
    }

    /// The browser with this ticket is nobody's any more.
    @Transactional
    public void forget(String series) {
        db.deleteFrom(REMEMBERED_SIGN_IN)
                .where(REMEMBERED_SIGN_IN.SERIES.eq(series))
                .returning(REMEMBERED_SIGN_IN.PERSON_ID)
                .fetchOptional(REMEMBERED_SIGN_IN.PERSON_ID)
                .flatMap(accounts::byId)
                .map(Account::viewer)
                .ifPresent(viewer -> {
                    told(viewer.id());
                    audit.note(Audited.SIGNED_OUT, viewer, viewer.id(), "one browser");
                });
    }

    @Transactional
    void forgetOld() {
        db.deleteFrom(REMEMBERED_SIGN_IN)
                .where(REMEMBERED_SIGN_IN.SEEN_AT.lt(before().idle()))
                .or(REMEMBERED_SIGN_IN.REMEMBERED_AT.lt(before().longest()))
                .execute();
    }

    private Condition isGood(Condition which) {
        return which.and(REMEMBERED_SIGN_IN.SEEN_AT.ge(before().idle()))
                .and(REMEMBERED_SIGN_IN.REMEMBERED_AT.ge(before().longest()))
                .and(REMEMBERED_SIGN_IN.person().DEACTIVATED_AT.isNull());
    }

    private record Before(Instant idle, Instant longest) {}

    private Before before() {
        var now = Instant.now();
        return new Before(now.minus(settings.idle()), now.minus(settings.longest()));
    }
}
