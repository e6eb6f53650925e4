package welvaren.privacy;

import static java.util.Objects.requireNonNull;
import static org.jooq.Records.mapping;
import static welvaren.db.Tables.PERSON;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import welvaren.account.Accounts;
import welvaren.account.SignIn;
import welvaren.audit.AuditLog;
import welvaren.audit.Audited;
import welvaren.backup.Erasures;
import welvaren.change.Change;
import welvaren.change.Changes;
import welvaren.language.Typed;
import welvaren.membership.Administrators;
import welvaren.person.NotAllowed;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.privacy.PersonalData.OnErasure;
import welvaren.privacy.PersonalData.Table;
import welvaren.privacy.PersonalRows.Person;

/// Erases accounts with everything that the registry calls theirs. What stays says nothing about
/// anybody any more: numbers in the audit log, and her uuid in the list that keeps an older backup
/// from bringing her back.
@Component
public class Erasing {

    /// What came of it.
    public sealed interface Outcome {

        /// There is no such account any more.
        record Erased() implements Outcome {}

        /// What she typed was not what was asked for; nothing was erased.
        record NotConfirmed() implements Outcome {}

        /// Nobody else looks after accounts; nothing was erased.
        record LastAdministrator() implements Outcome {}

        /// She tried too often; nothing was erased.
        ///
        /// @param again when she may try again
        record TooOften(Instant again) implements Outcome {}
    }

    /// What came of erasing somebody's account for her.
    public enum OnRequest {
        ERASED,
        /// There is no account with that address.
        NOBODY,
        /// Nobody else looks after accounts.
        LAST_ADMINISTRATOR
    }

    private static final Logger log = LoggerFactory.getLogger(Erasing.class);

    private final DSLContext db;
    private final Accounts accounts;
    private final Administrators administrators;
    private final SignIn signIn;
    private final AuditLog audit;
    private final Changes changes;
    private final Erasures erasures;
    private final TransactionTemplate transaction;
    private final PersonalData registry = PersonalData.registry();

    Erasing(
            DSLContext db,
            Accounts accounts,
            Administrators administrators,
            SignIn signIn,
            AuditLog audit,
            Changes changes,
            Erasures erasures,
            TransactionTemplate transaction) {
        this.db = db;
        this.accounts = accounts;
        this.administrators = administrators;
        this.signIn = signIn;
        this.audit = audit;
        this.changes = changes;
        this.erasures = erasures;
        this.transaction = transaction;
    }

    /// Whether she confirms with her password; otherwise, having none, with her e-mail address.
    public boolean confirmsWithPassword(Viewer.SignedIn viewer) {
        return db.fetchExists(
                PERSON, PERSON.ID.eq(viewer.id()).and(PERSON.PASSWORD_HASH.isNotNull()));
    }

    /// Erases her own account. It has no transaction of its own until she confirmed: checking a
    /// password takes longer than a connection should be held.
    ///
    /// @param typed her password, or her e-mail address when she has no password
    public Outcome eraseOwn(Viewer.SignedIn viewer, String typed) {
        var person = person(PERSON.ID.eq(viewer.id())).orElseThrow(() -> new NotAllowed("gone"));
        if (!confirmsWithPassword(viewer)) {
            return Typed.sound(typed).strip().equalsIgnoreCase(person.email())
                    ? erased(person, viewer)
                    : new Outcome.NotConfirmed();
        }
        return switch (signIn.prove(person.email(), typed)) {
            case SignIn.Answer.Welcome _ -> erased(person, viewer);
            case SignIn.Answer.Wrong _, SignIn.Answer.Closed _ -> new Outcome.NotConfirmed();
            case SignIn.Answer.TooOften(var again) -> new Outcome.TooOften(again);
        };
    }

    private Outcome erased(Person person, Viewer by) {
        return eraseUnlessLast(person, by) ? new Outcome.Erased() : new Outcome.LastAdministrator();
    }

    private boolean eraseUnlessLast(Person person, Viewer by) {
        return requireNonNull(
                transaction.execute(_ -> {
                    var may = !administrators.isLast(person.id());
                    if (may) {
                        erase(person, by, "");
                    }
                    return may;
                }));
    }

    /// Erases somebody's account because she asked an administrator to.
    public OnRequest eraseOnRequest(Viewer administrator, String email) {
        administrator.mustHave(Role.ADMINISTRATOR);
        return accounts.byEmail(email)
                .flatMap(account -> person(PERSON.UUID.eq(account.uuid())))
                .map(found ->
                        eraseUnlessLast(found, administrator)
                                ? OnRequest.ERASED
                                : OnRequest.LAST_ADMINISTRATOR)
                .orElse(OnRequest.NOBODY);
    }

    /// Erases an account that was left, as far as it still is one.
    ///
    /// @param left whether it is one now
    /// @return whether it was erased
    @Transactional
    boolean eraseLeft(UUID uuid, Condition left) {
        db.selectOne().from(PERSON).where(PERSON.UUID.eq(uuid)).forUpdate().fetch();
        var person = person(PERSON.UUID.eq(uuid).and(left));
        person.ifPresent(found -> erase(found, Viewer.ANONYMOUS, "unused"));
        return person.isPresent();
    }

    /// Erases again who was erased and came back with an older backup. To be called before the
    /// first page is served.
    public void eraseReturned() {
        for (var uuid : erasures.returned()) {
            person(PERSON.UUID.eq(uuid))
                    .ifPresent(person -> erase(person, Viewer.ANONYMOUS, "returned"));
            log.info("Erased an account again that came back with a backup");
        }
    }

    private Optional<Person> person(Condition condition) {
        return db.select(PERSON.ID, PERSON.UUID, PERSON.EMAIL)
                .from(PERSON)
                .where(condition)
                .fetchOptional(mapping(Person::new));
    }

    /// Whoever writes for her at this moment waits for the lock, and then finds nobody to write
    /// for.
    private void erase(Person person, Viewer by, String detail) {
        transaction.executeWithoutResult(_ -> {
            db.selectOne().from(PERSON).where(PERSON.ID.eq(person.id())).forUpdate().fetch();
            changes.append(
                    List.of(
                            new Change(Change.Kind.PROGRESS, person.uuid().toString()),
                            new Change(Change.Kind.WRITTEN, person.uuid().toString()),
                            new Change(Change.Kind.PERSON, Long.toString(person.id().value()))));
            for (var table : whatGoes()) {
                if (table.onErasure() == OnErasure.UNNAME_ANSWERED) {
                    unnameAnswered(table, person);
                }
                db.deleteFrom(PersonalRows.table(table.name()))
                        .where(PersonalRows.hers(registry, table, person))
                        .execute();
            }
            erasures.remember(person.uuid());
            audit.note(Audited.ERASED, by, person.id(), detail);
        });
    }

    private void unnameAnswered(Table table, Person person) {
        var author = PersonalRows.column(table.name(), "person_id").coerce(SQLDataType.BIGINT);
        db.update(PersonalRows.table(table.name()))
                .setNull(author)
                .where(PersonalRows.hers(registry, table, person))
                .and(PersonalRows.column(table.name(), "answered_at").isNotNull())
                .execute();
    }

    /// Rows that point to others go before them, and her own row last.
    private List<Table> whatGoes() {
        return registry.tables().stream()
                .filter(table -> table.onErasure() != OnErasure.KEEP)
                .sorted(Comparator.comparingInt(this::distance).reversed())
                .toList();
    }

    private int distance(Table table) {
        if (table.name().equals(PERSON.getName())) {
            return 0;
        }
        return 1
                + table.whose().stream()
                        .map(Whose::by)
                        .mapToInt(by ->
                                by instanceof Whose.By.RowOf(var other)
                                        ? distance(registry.table(other))
                                        : 0)
                        .max()
                        .orElse(0);
    }
}
