package welvaren.account;

import static welvaren.db.Tables.PERSON;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import welvaren.account.Attempts.Kind;
import welvaren.audit.AuditLog;
import welvaren.audit.Audited;
import welvaren.db.tables.records.PersonRecord;
import welvaren.person.Viewer;

/// Whether somebody is who she says she is.
///
/// Nobody learns from it who has an account: an unknown address is counted, checked and refused
/// like a known one, and in the same time.
@Component
public class SignIn {

    /// What came of it.
    public sealed interface Answer {

        /// It is she.
        record Welcome(Account account) implements Answer {}

        /// The address and the password do not belong together.
        record Wrong() implements Answer {}

        /// It is she, and an administrator closed her account.
        record Closed() implements Answer {}

        /// It was tried too often with this address. Nothing was checked.
        ///
        /// @param again when it may be tried again
        record TooOften(Instant again) implements Answer {}
    }

    private final DSLContext db;
    private final Accounts accounts;
    private final Attempts attempts;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    SignIn(
            DSLContext db,
            Accounts accounts,
            Attempts attempts,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.db = db;
        this.accounts = accounts;
        this.attempts = attempts;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// Checks a password of somebody who signs in. It has no transaction of its own: hashing takes
    /// longer than a connection should be held.
    ///
    /// @throws TooBusy when too many are being checked
    public Answer check(String email, String password) {
        var answer = prove(email, password);
        if (answer instanceof Answer.Welcome(var account)) {
            noteSignedIn(account.viewer());
        }
        return answer;
    }

    /// The same of somebody who signed in before, and is asked again.
    public Answer prove(String email, String password) {
        var again = attempts.count(Kind.PASSWORD, email);
        if (again.isPresent()) {
            return new Answer.TooOften(again.get());
        }
        var person = db.fetchOptional(PERSON, Accounts.hasEmail(email));
        if (!matches(person, password)) {
            noteRefused(email);
            return new Answer.Wrong();
        }
        return person.map(this::proven).orElseGet(Answer.Wrong::new);
    }

    /// Also for who is nobody, or has no password here: against a hash that nothing matches.
    private static boolean matches(Optional<PersonRecord> person, String password) {
        var hash = person.map(PersonRecord::getPasswordHash).orElse(Passwords.NOBODYS);
        return Passwords.match(password, hash) && person.isPresent();
    }

    private Answer proven(PersonRecord person) {
        if (person.getDeactivatedAt() != null) {
            return new Answer.Closed();
        }
        attempts.forget(Kind.PASSWORD, person.getEmail());
        return new Answer.Welcome(accounts.byId(person.getId()).orElseThrow());
    }

    private void noteSignedIn(Viewer.SignedIn viewer) {
        transaction.executeWithoutResult(
                _ -> audit.note(Audited.SIGNED_IN, viewer, viewer.id(), "password"));
    }

    /// The same work for who is nobody.
    private void noteRefused(String email) {
        transaction.executeWithoutResult(_ -> {
            var person =
                    db.select(PERSON.ID)
                            .from(PERSON)
                            .where(Accounts.hasEmail(email))
                            .fetchOptional(PERSON.ID);
            audit.note(Audited.SIGN_IN_REFUSED, Viewer.ANONYMOUS, person.orElse(null), "password");
        });
    }
}
