package welvaren.account;

import static java.util.Objects.requireNonNull;
import static welvaren.account.SingleUseLinks.Purpose.EMAIL_CHANGE;
import static welvaren.account.SingleUseLinks.Purpose.RESET;
import static welvaren.account.SingleUseLinks.Purpose.VERIFICATION;
import static welvaren.db.Tables.PERSON;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import welvaren.account.Registration.Reason;
import welvaren.account.SignIn.Answer;
import welvaren.account.SingleUseLinks.Link;
import welvaren.audit.AuditLog;
import welvaren.audit.Audited;
import welvaren.change.Change;
import welvaren.change.Changes;
import welvaren.mail.Letter;
import welvaren.mail.Mails;
import welvaren.person.PersonId;
import welvaren.person.Viewer;

/// What somebody changes about her own account. What could lock her out needs her password, and is
/// told by mail.
@Component
public class OwnAccount {

    /// What the page shows.
    ///
    /// @param verified whether she showed that the address is hers; also where there is no mail, so
    ///   that she cannot
    /// @param hasPassword whether she signs in with a password here
    public record Details(String name, String email, boolean verified, boolean hasPassword) {}

    /// What came of asking for another address.
    public sealed interface EmailChange {

        /// A link was sent to the new address, unless somebody else has it.
        record LookInMail() implements EmailChange {}

        /// It holds already, as there is no mail.
        record Changed() implements EmailChange {}

        /// Somebody else has it. Said only where there is no mail.
        record Taken() implements EmailChange {}

        /// The address is none.
        record Malformed() implements EmailChange {}

        /// Her password is another.
        record Wrong() implements EmailChange {}

        /// Her password was tried too often, or too many mails went there.
        record TooOften() implements EmailChange {}
    }

    private final DSLContext db;
    private final Accounts accounts;
    private final SignIn signIn;
    private final SingleUseLinks links;
    private final RememberedSignIns remembered;
    private final Attempts attempts;
    private final Mails mails;
    private final AuditLog audit;
    private final Changes changes;
    private final TransactionTemplate transaction;

    OwnAccount(
            DSLContext db,
            Accounts accounts,
            SignIn signIn,
            SingleUseLinks links,
            RememberedSignIns remembered,
            Attempts attempts,
            Mails mails,
            AuditLog audit,
            Changes changes,
            TransactionTemplate transaction) {
        this.db = db;
        this.accounts = accounts;
        this.signIn = signIn;
        this.links = links;
        this.remembered = remembered;
        this.attempts = attempts;
        this.mails = mails;
        this.audit = audit;
        this.changes = changes;
        this.transaction = transaction;
    }

    public Details of(Viewer.SignedIn viewer) {
        var person = db.fetchSingle(PERSON, PERSON.ID.eq(viewer.id()));
        return new Details(
                person.getName(),
                person.getEmail(),
                person.getEmailVerifiedAt() != null || !mails.areSent(),
                person.getPasswordHash() != null);
    }

    /// From now on she is called so.
    ///
    /// @return why not; empty when she is
    @Transactional
    public Set<Reason> rename(Viewer.SignedIn viewer, String name) {
        var reasons = People.reasonsAgainst(People.tidy(name));
        if (reasons.isEmpty()) {
            db.update(PERSON)
                    .set(PERSON.NAME, People.tidy(name))
                    .where(PERSON.ID.eq(viewer.id()))
                    .execute();
            told(viewer.id());
        }
        return reasons;
    }

    /// Takes another password, and signs her out everywhere but here.
    ///
    /// @param here the sign-in that asks
    /// @throws TooBusy when too many passwords are being hashed
    public PasswordChoice changePassword(
            Viewer.SignedIn viewer, String here, String current, String next) {
        var email = of(viewer).email();
        var reasons = PasswordRules.against(next, email);
        if (!reasons.isEmpty()) {
            return new PasswordChoice.Refused(reasons);
        }
        return switch (signIn.prove(email, current)) {
            case Answer.Welcome(var account) -> {
                take(account, here, Passwords.hash(next));
                yield new PasswordChoice.Chosen(account);
            }
            case Answer.TooOften(var again) -> new PasswordChoice.TooOften(again);
            case Answer.Wrong _, Answer.Closed _ -> new PasswordChoice.Wrong();
        };
    }

    private void take(Account account, String here, String hash) {
        var viewer = account.viewer();
        transaction.executeWithoutResult(_ -> {
            db.update(PERSON)
                    .set(PERSON.PASSWORD_HASH, hash)
                    .where(PERSON.ID.eq(viewer.id()))
                    .execute();
            remembered.endOthers(viewer, here);
            links.forget(viewer.id(), RESET);
            audit.note(Audited.PASSWORD_CHANGED, viewer, viewer.id(), "own account");
            mails.send(
                    Letter.passwordChanged(
                            viewer.language(), account.email(), AccountPaths.FORGOTTEN));
        });
    }

    /// Asks for another address: it holds once she opened the link that is sent there, and the
    /// present one is told. Where there is no mail it holds at once.
    ///
    /// @throws TooBusy when too many passwords are being hashed
    public EmailChange changeEmail(Viewer.SignedIn viewer, String password, String email) {
        if (!People.reasonsAgainstEmail(People.tidy(email)).isEmpty()) {
            return new EmailChange.Malformed();
        }
        return switch (signIn.prove(of(viewer).email(), password)) {
            case Answer.Welcome(var account) ->
                    changeEmail(account, People.tidy(email), mails.areSent());
            case Answer.TooOften _ -> new EmailChange.TooOften();
            case Answer.Wrong _, Answer.Closed _ -> new EmailChange.Wrong();
        };
    }

    EmailChange changeEmail(Account account, String email, boolean byMail) {
        if (!byMail) {
            var link = new Link(EMAIL_CHANGE, account.viewer().id(), email);
            return inOne(() -> move(link, false)).isPresent()
                    ? new EmailChange.Changed()
                    : new EmailChange.Taken();
        }
        if (attempts.count(Attempts.Kind.MAIL, email).isPresent()) {
            return new EmailChange.TooOften();
        }
        transaction.executeWithoutResult(_ -> ask(account, email));
        return new EmailChange.LookInMail();
    }

    private void ask(Account account, String email) {
        var viewer = account.viewer();
        accounts.byEmail(email)
                .ifPresentOrElse(
                        other ->
                                mails.send(
                                        Letter.alreadyRegistered(
                                                other.viewer().language(),
                                                other.email(),
                                                AccountPaths.FORGOTTEN)),
                        () -> sendLink(new Link(EMAIL_CHANGE, viewer.id(), email), viewer));
        mails.send(
                Letter.addressChanging(viewer.language(), account.email(), AccountPaths.FORGOTTEN));
        audit.note(Audited.EMAIL_CHANGE_ASKED, viewer, viewer.id(), "");
    }

    /// Sends a link with which she shows that her address is hers.
    ///
    /// @return whether it was sent; not when many were already
    @Transactional
    public boolean sendVerification(Viewer.SignedIn viewer) {
        var email = of(viewer).email();
        var may = attempts.count(Attempts.Kind.MAIL, email).isEmpty();
        if (may) {
            sendLink(new Link(VERIFICATION, viewer.id(), email), viewer);
        }
        return may;
    }

    private void sendLink(Link link, Viewer.SignedIn viewer) {
        var token = links.make(link);
        mails.send(
                Letter.verifyAddress(
                        viewer.language(),
                        link.email(),
                        AccountPaths.confirm(token),
                        link.purpose().lasts()));
    }

    /// Whether the link with this token still confirms an address.
    public boolean confirms(String token) {
        return links.find(token, VERIFICATION, EMAIL_CHANGE).isPresent();
    }

    /// The address that the link was sent to is hers from now on.
    ///
    /// @return whether it is; not with a link that was used or is too old, and not when somebody
    ///   else took the address meanwhile
    public boolean confirm(String token) {
        return inOne(() ->
                        links.use(token, VERIFICATION, EMAIL_CHANGE)
                                .flatMap(link -> move(link, true)))
                .isPresent();
    }

    /// A verification only holds for the address that she has.
    private Optional<PersonId> move(Link link, boolean verified) {
        var person = link.person().orElseThrow();
        var before = accounts.byId(person).map(Account::email).orElse("");
        if (link.purpose() == VERIFICATION && !before.equalsIgnoreCase(link.email())) {
            return Optional.empty();
        }
        var moved =
                db.update(PERSON)
                        .set(PERSON.EMAIL, link.email())
                        .set(PERSON.EMAIL_VERIFIED_AT, verified ? Instant.now() : null)
                        .where(PERSON.ID.eq(person))
                        .and(PERSON.DEACTIVATED_AT.isNull())
                        .execute();
        if (moved == 0) {
            return Optional.empty();
        }
        var what = link.purpose() == VERIFICATION ? Audited.EMAIL_VERIFIED : Audited.EMAIL_CHANGED;
        var viewer = accounts.byId(person).orElseThrow().viewer();
        links.forget(person, EMAIL_CHANGE, VERIFICATION, RESET);
        audit.note(what, viewer, person, "");
        told(person);
        return Optional.of(person);
    }

    /// In one transaction; empty also when somebody else has the address.
    private Optional<PersonId> inOne(Supplier<Optional<PersonId>> work) {
        try {
            return requireNonNull(transaction.execute(_ -> work.get()));
        } catch (DuplicateKeyException _) {
            return Optional.empty();
        }
    }

    private void told(PersonId person) {
        changes.append(new Change(Change.Kind.PERSON, Long.toString(person.value())));
    }
}
