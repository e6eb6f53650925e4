package welvaren.person;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.val;
import static welvaren.db.Tables.PERSON;

import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import welvaren.db.tables.records.PersonRecord;
import welvaren.language.Language;

/// Whose account it is.
@Component
public class Accounts {

    private final DSLContext db;

    Accounts(DSLContext db) {
        this.db = db;
    }

    /// The account with that uuid, as a remember-me token names it.
    public Optional<Account> byUuid(UUID uuid) {
        return db.fetchOptional(PERSON, PERSON.UUID.eq(uuid)).map(Accounts::account);
    }

    /// The account with that e-mail address, whatever its capitals.
    public Optional<Account> byEmail(String email) {
        return db.fetchOptional(PERSON, hasEmail(email)).map(Accounts::account);
    }

    static Condition hasEmail(String email) {
        return lower(PERSON.EMAIL).eq(lower(val(People.tidy(email))));
    }

    static Account account(PersonRecord person) {
        var language = Language.ofTag(person.getLanguage()).orElseThrow();
        var viewer = new Viewer.SignedIn(person.getId(), person.getName(), language);
        return new Account(person.getUuid(), person.getEmail(), viewer);
    }
}
