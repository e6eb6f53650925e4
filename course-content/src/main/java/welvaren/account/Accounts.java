package welvaren.account;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static welvaren.db.Tables.PERSON;
import static welvaren.db.Tables.PERSON_ROLE;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import welvaren.db.tables.records.PersonRecord;
import welvaren.language.Language;
import welvaren.mail.Mails;
import welvaren.person.PersonId;
import welvaren.person.Role;
import welvaren.person.Viewer;

/// Whose account it is.
@Component
public class Accounts {

    private final DSLContext db;
    private final Mails mails;

    Accounts(DSLContext db, Mails mails) {
        this.db = db;
        this.mails = mails;
    }

    /// The account with that uuid, as a remember-me token names it.
    public Optional<Account> byUuid(UUID uuid) {
        return with(PERSON.UUID.eq(uuid));
    }

    /// The account with that e-mail address, whatever its capitals.
    public Optional<Account> byEmail(String email) {
        return with(hasEmail(email));
    }

    /// Whether what she does may reach others: not before she showed that her address is hers, so
    /// that nobody speaks in the name of another. Everything of her own she may do at once. Where
    /// there is no mail, nobody can show it, and nobody has to.
    public boolean mayReachOthers(Viewer.SignedIn viewer) {
        return !mails.areSent()
                || db.fetchExists(
                        PERSON,
                        PERSON.ID.eq(viewer.id()).and(PERSON.EMAIL_VERIFIED_AT.isNotNull()));
    }

    Optional<Account> byId(PersonId person) {
        return with(PERSON.ID.eq(person));
    }

    Map<PersonId, Account> byIds(Collection<PersonId> people) {
        return db
                .select(PERSON, roles())
                .from(PERSON)
                .where(PERSON.ID.in(people))
                .fetch(mapping(Accounts::account))
                .stream()
                .collect(toUnmodifiableMap(account -> account.viewer().id(), identity()));
    }

    private Optional<Account> with(Condition condition) {
        return db.select(PERSON, roles())
                .from(PERSON)
                .where(condition)
                .fetchOptional(mapping(Accounts::account));
    }

    private static Field<Set<Role>> roles() {
        var words =
                select(PERSON_ROLE.ROLE)
                        .from(PERSON_ROLE)
                        .where(PERSON_ROLE.PERSON_ID.eq(PERSON.ID));
        return multiset(words).convertFrom(rows -> rows.intoSet(row -> Role.ofWord(row.value1())));
    }

    static Condition hasEmail(String email) {
        return lower(PERSON.EMAIL).eq(lower(val(People.tidy(email))));
    }

    static Account account(PersonRecord person, Set<Role> roles) {
        var language = Language.ofTag(person.getLanguage()).orElseThrow();
        var viewer = new Viewer.SignedIn(person.getId(), person.getName(), language, roles);
        return new Account(person.getUuid(), person.getEmail(), viewer);
    }
}
