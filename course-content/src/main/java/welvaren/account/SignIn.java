package welvaren.account;

import static welvaren.db.Tables.PERSON;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Whether somebody is who she says she is.
@Component
public class SignIn {

    private final DSLContext db;
    private final Accounts accounts;

    SignIn(DSLContext db, Accounts accounts) {
        this.db = db;
        this.accounts = accounts;
    }

    /// Her account when the password is right. An unknown address and a wrong password look the
    /// same and take the same time.
    public Optional<Account> check(String email, String password) {
        var person = db.fetchOptional(PERSON, Accounts.hasEmail(email));
        var hash = person.map(found -> found.getPasswordHash()).orElse(Passwords.NOBODYS);
        var right = Passwords.match(password, hash);
        return person.filter(_ -> right).flatMap(found -> accounts.byId(found.getId()));
    }
}
