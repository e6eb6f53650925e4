package welvaren.account;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentInstant;
import static welvaren.account.SingleUseLinks.Purpose.INVITATION;
import static welvaren.account.SingleUseLinks.Purpose.REGISTRATION;
import static welvaren.account.SingleUseLinks.Purpose.RESET;
import static welvaren.db.Tables.PERSON;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import welvaren.account.SingleUseLinks.Link;
import welvaren.account.SingleUseLinks.Purpose;
import welvaren.audit.AuditLog;
import welvaren.audit.Audited;
import welvaren.language.Language;
import welvaren.mail.Letter;
import welvaren.mail.Mails;
import welvaren.person.PersonId;
import welvaren.person.Viewer;

/// Links by mail that let somebody choose a password: for a new account, for one that an
/// administrator made, or because she forgot hers.
///
/// Whoever asks for one learns nothing about who has an account, and an address is known to be hers
/// once she used one.
@Component
public class PasswordLinks {

    private static final Purpose[] ALL = {REGISTRATION, INVITATION, RESET};

    private final DSLContext db;
    private final Accounts accounts;
    private final People people;
    private final AccountSettings settings;
    private final SingleUseLinks links;
    private final RememberedSignIns remembered;
    private final Attempts attempts;
    private final Mails mails;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    PasswordLinks(
            DSLContext db,
            Accounts accounts,
            People people,
            AccountSettings settings,
            SingleUseLinks links,
            RememberedSignIns remembered,
            Attempts attempts,
            Mails mails,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.db = db;
        this.accounts = accounts;
        this.people = people;
        this.settings = settings;
        this.links = links;
        this.remembered = remembered;
        this.attempts = attempts;
        this.mails = mails;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// Whether links are sent at all: otherwise who forgot hers needs an administrator.
    public boolean areSent() {
        return mails.areSent();
    }

    /// Sends a link to make an account; to who has one already, a mail that says so. The answer is
    /// the same, and takes as long.
    public Registration register(String name, String email, Language language) {
        if (!settings.open()) {
            return new Registration.InvitedOnly();
        }
        var reasons = People.reasonsAgainst(People.tidy(name), People.tidy(email));
        if (!reasons.isEmpty()) {
            return new Registration.Refused(reasons);
        }
        try (var _ = new EvenTime()) {
            return requireNonNull(transaction.execute(_ -> mail(name, email, language)));
        }
    }

    private Registration mail(String name, String email, Language language) {
        if (mayBeMailed(email)) {
            accounts.byEmail(email)
                    .ifPresentOrElse(
                            this::tellThatThereIsOne,
                            () -> sendRegistration(name, email, language));
        }
        return new Registration.LookInMail();
    }

    private void tellThatThereIsOne(Account account) {
        mails.send(
                Letter.alreadyRegistered(
                        account.viewer().language(), account.email(), AccountPaths.FORGOTTEN));
    }

    private void sendRegistration(String name, String email, Language language) {
        var address = People.tidy(email);
        var token = links.make(new Link(REGISTRATION, address, People.tidy(name)));
        mails.send(
                Letter.verifyAddress(
                        language, address, AccountPaths.password(token), REGISTRATION.lasts()));
    }

    /// Sends a link to choose a new password, if somebody has that address. Nobody is told whether,
    /// not by the clock either.
    public void forgot(String email) {
        try (var _ = new EvenTime()) {
            transaction.executeWithoutResult(_ -> mailReset(email));
        }
    }

    private void mailReset(String email) {
        if (mayBeMailed(email)) {
            accounts.byEmail(email).filter(this::isOpen).ifPresent(this::sendReset);
        }
    }

    private void sendReset(Account account) {
        var person = account.viewer();
        var token = links.make(new Link(RESET, person.id(), account.email()));
        mails.send(
                Letter.resetPassword(
                        person.language(),
                        account.email(),
                        AccountPaths.password(token),
                        RESET.lasts()));
        audit.note(Audited.RESET_ASKED, Viewer.ANONYMOUS, person.id(), "");
    }

    private boolean mayBeMailed(String email) {
        return attempts.count(Attempts.Kind.MAIL, email).isEmpty();
    }

    private boolean isOpen(Account account) {
        return db.fetchExists(
                PERSON, PERSON.ID.eq(account.viewer().id()).and(PERSON.DEACTIVATED_AT.isNull()));
    }

    /// What the link with this token is for; empty when it allows nothing any more.
    public Optional<Link> find(String token) {
        return links.find(token, ALL);
    }

    /// Takes the password, and the link is used. In other browsers she has to sign in again.
    ///
    /// @param language in which a new account reads
    /// @throws TooBusy when too many passwords are being hashed
    public PasswordChoice choose(String token, String password, Language language) {
        var found = find(token);
        if (found.isEmpty()) {
            return new PasswordChoice.LinkGone();
        }
        var reasons = PasswordRules.against(password, found.get().email());
        if (!reasons.isEmpty()) {
            return new PasswordChoice.Refused(reasons);
        }
        var hash = Passwords.hash(password);
        return requireNonNull(
                transaction.execute(_ ->
                        links.use(token, ALL)
                                .flatMap(link -> take(link, hash, language))
                                .<PasswordChoice>map(PasswordChoice.Chosen::new)
                                .orElseGet(PasswordChoice.LinkGone::new)));
    }

    private Optional<Account> take(Link link, String hash, Language language) {
        return switch (link.purpose()) {
            case REGISTRATION -> begin(link, hash, language);
            case INVITATION, RESET -> replace(link, hash);
            case VERIFICATION, EMAIL_CHANGE, FIRST_ADMINISTRATOR -> Optional.empty();
        };
    }

    private Optional<Account> begin(Link link, String hash, Language language) {
        var account = people.add(link.name(), link.email(), hash, language);
        account.map(Account::viewer)
                .ifPresent(person -> {
                    people.verified(person.id());
                    audit.note(Audited.REGISTERED, person, person.id(), "link");
                });
        return account;
    }

    /// Not when her address has become another since the link was sent, or her account was closed.
    private Optional<Account> replace(Link link, String hash) {
        var person = link.person().orElseThrow();
        var replaced =
                db.update(PERSON)
                        .set(PERSON.PASSWORD_HASH, hash)
                        .set(
                                PERSON.EMAIL_VERIFIED_AT,
                                coalesce(PERSON.EMAIL_VERIFIED_AT, currentInstant()))
                        .where(PERSON.ID.eq(person))
                        .and(Accounts.hasEmail(link.email()))
                        .and(PERSON.DEACTIVATED_AT.isNull())
                        .execute();
        return replaced == 0 ? Optional.empty() : replaced(link.purpose(), person);
    }

    private Optional<Account> replaced(Purpose purpose, PersonId person) {
        var account = accounts.byId(person).orElseThrow();
        var viewer = account.viewer();
        links.forget(person, INVITATION, RESET);
        attempts.forget(Attempts.Kind.PASSWORD, account.email());
        remembered.endAll(viewer, person);
        audit.note(Audited.PASSWORD_CHANGED, viewer, person, purpose.name());
        if (purpose == RESET) {
            mails.send(
                    Letter.passwordChanged(
                            viewer.language(), account.email(), AccountPaths.FORGOTTEN));
        }
        return Optional.of(account);
    }
}
