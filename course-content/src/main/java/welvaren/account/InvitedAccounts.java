package welvaren.account;

import static welvaren.db.Tables.PERSON;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import welvaren.account.Registration.Reason;
import welvaren.language.Language;

/// Accounts of people who were invited: without a password, until they choose one.
@Component
public class InvitedAccounts {

    private final DSLContext db;
    private final People people;
    private final Accounts accounts;

    InvitedAccounts(DSLContext db, People people, Accounts accounts) {
        this.db = db;
        this.people = people;
        this.accounts = accounts;
    }

    /// Everything that is wrong with a name and an address.
    public static Set<Reason> reasonsAgainst(String name, String email) {
        return People.reasonsAgainst(People.tidy(name), People.tidy(email));
    }

    /// A new account; empty when the address is taken. Whether somebody may make it is the caller's
    /// to know.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Account> add(String name, String email, Language language) {
        return people.add(People.tidy(name), People.tidy(email), null, language);
    }

    /// Her account, as long as she did not choose a password and it is not closed.
    public Optional<Account> invited(UUID uuid) {
        var waits =
                PERSON.UUID.eq(uuid).and(PERSON.DEACTIVATED_AT.isNull()).and(WaysIn.hasOne().not());
        return db.fetchExists(PERSON, waits) ? accounts.byUuid(uuid) : Optional.empty();
    }
}
