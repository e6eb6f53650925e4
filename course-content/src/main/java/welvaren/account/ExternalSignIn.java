package welvaren.account;

import static welvaren.db.Tables.EXTERNAL_IDENTITY;
import static welvaren.db.Tables.PERSON;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.audit.AuditLog;
import welvaren.audit.Audited;
import welvaren.language.Language;
import welvaren.person.PersonId;
import welvaren.person.Viewer;

/// Signing in at the provider of a school or an organisation, which says who somebody is.
@Component
public class ExternalSignIn {

    /// What the provider says of somebody, once its signature was checked.
    ///
    /// @param subject who she is there, for ever; her address may change
    /// @param emailVerified whether the provider knows that the address is hers
    public record Identity(
            String issuer, String subject, String email, boolean emailVerified, String name) {}

    /// What came of it.
    public sealed interface Answer {

        /// It is she.
        record Welcome(Account account) implements Answer {}

        /// Nobody here is linked to her, and the provider does not vouch for her address.
        record EmailUnverified() implements Answer {}

        /// She has no account, and none is made by itself.
        record NoAccount() implements Answer {}

        /// It is she, and an administrator closed her account.
        record Closed() implements Answer {}
    }

    private final DSLContext db;
    private final Accounts accounts;
    private final People people;
    private final RememberedSignIns remembered;
    private final AuditLog audit;

    ExternalSignIn(
            DSLContext db,
            Accounts accounts,
            People people,
            RememberedSignIns remembered,
            AuditLog audit) {
        this.db = db;
        this.accounts = accounts;
        this.people = people;
        this.remembered = remembered;
        this.audit = audit;
    }

    /// Finds her account, links one with the address that the provider vouches for, or makes one.
    ///
    /// @param language in which a new account reads
    /// @param newAccounts whether one is made for who has none
    @Transactional
    public Answer signIn(Identity identity, Language language, boolean newAccounts) {
        var known = linked(identity);
        if (known.isPresent()) {
            return welcome(known.get());
        }
        if (!identity.emailVerified() || !isAddress(identity.email())) {
            return new Answer.EmailUnverified();
        }
        var account =
                accounts.byEmail(identity.email())
                        .or(() -> newAccounts ? made(identity, language) : Optional.empty());
        if (account.isEmpty()) {
            return new Answer.NoAccount();
        }
        link(identity, account.get());
        return welcome(account.get().viewer().id());
    }

    /// Writes down that somebody came back from the provider without proof.
    @Transactional
    public void noteRefused() {
        audit.note(Audited.SIGN_IN_REFUSED, Viewer.ANONYMOUS, null, "provider");
    }

    private Optional<PersonId> linked(Identity identity) {
        return db.select(EXTERNAL_IDENTITY.PERSON_ID)
                .from(EXTERNAL_IDENTITY)
                .where(EXTERNAL_IDENTITY.ISSUER.eq(identity.issuer()))
                .and(EXTERNAL_IDENTITY.SUBJECT.eq(identity.subject()))
                .fetchOptional(EXTERNAL_IDENTITY.PERSON_ID);
    }

    private static boolean isAddress(String email) {
        return People.reasonsAgainstEmail(People.tidy(email)).isEmpty();
    }

    private Optional<Account> made(Identity identity, Language language) {
        var email = People.tidy(identity.email());
        var name = People.tidy(identity.name());
        var called = People.reasonsAgainst(name).isEmpty() ? name : email.replaceFirst("@.*", "");
        var account = people.add(called, email, null, language);
        account.map(Account::viewer)
                .ifPresent(
                        person -> audit.note(Audited.REGISTERED, person, person.id(), "provider"));
        return account.or(() -> accounts.byEmail(email));
    }

    /// A password that was set before anybody showed whose address it is may be that of somebody
    /// who only claimed it: from now on it opens nothing.
    private void link(Identity identity, Account account) {
        var person = account.viewer().id();
        var unproven =
                db.update(PERSON)
                        .setNull(PERSON.PASSWORD_HASH)
                        .where(PERSON.ID.eq(person))
                        .and(PERSON.EMAIL_VERIFIED_AT.isNull())
                        .execute();
        if (unproven > 0) {
            people.verified(person);
            remembered.endAll(account.viewer(), person);
        }
        db.insertInto(EXTERNAL_IDENTITY)
                .set(EXTERNAL_IDENTITY.ISSUER, identity.issuer())
                .set(EXTERNAL_IDENTITY.SUBJECT, identity.subject())
                .set(EXTERNAL_IDENTITY.PERSON_ID, person)
                .onConflictDoNothing()
                .execute();
        audit.note(Audited.IDENTITY_LINKED, account.viewer(), person, "");
    }

    private Answer welcome(PersonId person) {
        var closed =
                db.fetchExists(PERSON, PERSON.ID.eq(person).and(PERSON.DEACTIVATED_AT.isNotNull()));
        if (closed) {
            return new Answer.Closed();
        }
        var account = accounts.byId(person).orElseThrow();
        audit.note(Audited.SIGNED_IN, account.viewer(), person, "provider");
        return new Answer.Welcome(account);
    }
}
