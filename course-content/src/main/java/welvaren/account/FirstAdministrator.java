package welvaren.account;

import static java.util.Objects.requireNonNull;
import static welvaren.account.SingleUseLinks.Purpose.FIRST_ADMINISTRATOR;
import static welvaren.db.Tables.PERSON_ROLE;

import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import welvaren.account.Registration.Reason;
import welvaren.account.SingleUseLinks.Link;
import welvaren.audit.AuditLog;
import welvaren.audit.Audited;
import welvaren.language.Language;
import welvaren.person.Role;
import welvaren.person.Viewer;

/// How somebody becomes the first administrator: with a code that only who starts the server sees.
@Component
public class FirstAdministrator {

    /// What came of it.
    public sealed interface Answer {

        /// There is an administrator now.
        record Made(Account account) implements Answer {}

        /// The code was used, is too old, or is none.
        record WrongCode() implements Answer {}

        /// Somebody already has an account with this e-mail address.
        record EmailTaken() implements Answer {}

        /// Nothing was made; every reason at once.
        record Refused(Set<Reason> reasons) implements Answer {

            public Refused {
                reasons = Set.copyOf(reasons);
            }
        }
    }

    private final DSLContext db;
    private final People people;
    private final Accounts accounts;
    private final SingleUseLinks links;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    FirstAdministrator(
            DSLContext db,
            People people,
            Accounts accounts,
            SingleUseLinks links,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.db = db;
        this.people = people;
        this.accounts = accounts;
        this.links = links;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// Whether nobody is an administrator.
    public boolean isAwaited() {
        return !db.fetchExists(
                PERSON_ROLE,
                PERSON_ROLE
                        .ROLE
                        .eq(Role.ADMINISTRATOR.word())
                        .and(PERSON_ROLE.person().DEACTIVATED_AT.isNull()));
    }

    /// A new code for who starts the server, who alone may see it; empty when there is an
    /// administrator. Other nodes may have codes of their own.
    @Transactional
    public Optional<String> code() {
        if (!isAwaited()) {
            return Optional.empty();
        }
        audit.note(Audited.FIRST_ADMINISTRATOR_AWAITED, Viewer.ANONYMOUS, null, "");
        return Optional.of(links.make(new Link(FIRST_ADMINISTRATOR, "", "")));
    }

    /// Makes the account of the first administrator. All codes are spent then.
    ///
    /// @throws TooBusy when too many passwords are being hashed
    public Answer become(
            String code, String name, String email, String password, Language language) {
        var address = People.tidy(email);
        var reasons = People.reasonsAgainst(People.tidy(name), address, password);
        if (links.find(code.strip(), FIRST_ADMINISTRATOR).isEmpty()) {
            return new Answer.WrongCode();
        }
        if (!reasons.isEmpty()) {
            return new Answer.Refused(reasons);
        }
        if (accounts.byEmail(address).isPresent()) {
            return new Answer.EmailTaken();
        }
        var hash = Passwords.hash(password);
        return requireNonNull(
                transaction.execute(_ ->
                        links.use(code.strip(), FIRST_ADMINISTRATOR)
                                .filter(_ -> isAwaited())
                                .flatMap(
                                        _ -> people.add(People.tidy(name), address, hash, language))
                                .<Answer>map(this::promote)
                                .orElseGet(Answer.WrongCode::new)));
    }

    private Answer promote(Account account) {
        var person = account.viewer().id();
        db.insertInto(PERSON_ROLE, PERSON_ROLE.PERSON_ID, PERSON_ROLE.ROLE)
                .values(person, Role.ADMINISTRATOR.word())
                .execute();
        links.forgetAll(FIRST_ADMINISTRATOR);
        audit.note(Audited.FIRST_ADMINISTRATOR_MADE, account.viewer(), person, "");
        return new Answer.Made(accounts.byId(person).orElseThrow());
    }
}
