package welvaren.membership;

import static java.util.stream.Collectors.joining;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.row;
import static welvaren.db.Tables.PERSON;
import static welvaren.db.Tables.PERSON_ROLE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.account.Account;
import welvaren.account.AccountPaths;
import welvaren.account.InvitedAccounts;
import welvaren.account.RememberedSignIns;
import welvaren.account.SingleUseLinks;
import welvaren.account.SingleUseLinks.Link;
import welvaren.account.SingleUseLinks.Purpose;
import welvaren.audit.AuditLog;
import welvaren.audit.Audited;
import welvaren.change.Change;
import welvaren.change.Changes;
import welvaren.db.tables.records.PersonRecord;
import welvaren.mail.Letter;
import welvaren.mail.Mails;
import welvaren.membership.Inviting.EmailTaken;
import welvaren.membership.Inviting.Invited;
import welvaren.membership.Inviting.Refused;
import welvaren.person.PersonId;
import welvaren.person.Role;
import welvaren.person.Viewer;

/// What administrators decide about accounts. Each decision is written down in the audit log.
@Component
public class Memberships {

    private final DSLContext db;
    private final Administrators administrators;
    private final InvitedAccounts accounts;
    private final SingleUseLinks links;
    private final RememberedSignIns remembered;
    private final Mails mails;
    private final AuditLog audit;
    private final Changes changes;

    Memberships(
            DSLContext db,
            Administrators administrators,
            InvitedAccounts accounts,
            SingleUseLinks links,
            RememberedSignIns remembered,
            Mails mails,
            AuditLog audit,
            Changes changes) {
        this.db = db;
        this.administrators = administrators;
        this.accounts = accounts;
        this.links = links;
        this.remembered = remembered;
        this.mails = mails;
        this.audit = audit;
        this.changes = changes;
    }

    /// Makes an account without a password, and sends a link to choose one.
    @Transactional
    public Inviting invite(Viewer.SignedIn by, Newcomer newcomer) {
        administrators.mustBe(by);
        var reasons = InvitedAccounts.reasonsAgainst(newcomer.name(), newcomer.email());
        return reasons.isEmpty() ? added(by, newcomer) : new Refused(reasons);
    }

    private Inviting added(Viewer.SignedIn by, Newcomer newcomer) {
        return add(by, newcomer)
                .<Inviting>map(account -> {
                    audit.note(by, List.of(invited(account, newcomer)));
                    return new Invited(account.uuid());
                })
                .orElseGet(EmailTaken::new);
    }

    /// The same without asking whether `by` may, and without writing it down; empty when somebody
    /// has that address.
    Optional<Account> add(Viewer.SignedIn by, Newcomer newcomer) {
        var account = accounts.add(newcomer.name(), newcomer.email(), newcomer.language());
        account.ifPresent(made -> {
            grant(made.viewer().id(), newcomer.roles());
            sendLink(by, made);
        });
        return account;
    }

    static AuditLog.Note invited(Account account, Newcomer newcomer) {
        return new AuditLog.Note(Audited.INVITED, account.viewer().id(), words(newcomer.roles()));
    }

    private void sendLink(Viewer.SignedIn by, Account account) {
        var person = account.viewer();
        var token = links.make(new Link(Purpose.INVITATION, person.id(), account.email()));
        mails.send(
                Letter.invitation(
                        person.language(),
                        account.email(),
                        by.name(),
                        AccountPaths.password(token),
                        Purpose.INVITATION.lasts()));
    }

    /// Sends her another link; the one from before works no more.
    @Transactional
    public Decided inviteAgain(Viewer.SignedIn by, UUID uuid) {
        administrators.mustBe(by);
        return accounts.invited(uuid)
                .map(account -> {
                    links.forget(account.viewer().id(), Purpose.INVITATION);
                    sendLink(by, account);
                    audit.note(Audited.INVITED, by, account.viewer().id(), "again");
                    return Decided.DONE;
                })
                .orElse(Decided.NOT_INVITED);
    }

    /// She cannot sign in any more: her browsers are signed out at once, open pages too. What she
    /// wrote stays.
    @Transactional
    public Decided close(Viewer.SignedIn by, UUID uuid) {
        administrators.mustBe(by);
        return person(uuid)
                .map(person -> {
                    var id = person.getId();
                    if (administrators.isLast(id)) {
                        return Decided.LAST_ADMINISTRATOR;
                    }
                    db.update(PERSON)
                            .set(PERSON.DEACTIVATED_AT, currentInstant())
                            .where(PERSON.ID.eq(id))
                            .and(PERSON.DEACTIVATED_AT.isNull())
                            .execute();
                    links.forget(id, Purpose.values());
                    remembered.endAll(by, id);
                    audit.note(Audited.ACCOUNT_CLOSED, by, id, "");
                    return Decided.DONE;
                })
                .orElse(Decided.NOBODY);
    }

    /// She can sign in again, as before.
    @Transactional
    public Decided reopen(Viewer.SignedIn by, UUID uuid) {
        administrators.mustBe(by);
        return person(uuid)
                .map(person -> {
                    db.update(PERSON)
                            .setNull(PERSON.DEACTIVATED_AT)
                            .where(PERSON.ID.eq(person.getId()))
                            .execute();
                    audit.note(Audited.ACCOUNT_REOPENED, by, person.getId(), "");
                    return Decided.DONE;
                })
                .orElse(Decided.NOBODY);
    }

    /// From now on she has these roles, and no other; her open pages know it at once.
    @Transactional
    public Decided changeRoles(Viewer.SignedIn by, UUID uuid, Set<Role> roles) {
        administrators.mustBe(by);
        return person(uuid)
                .map(person -> {
                    var id = person.getId();
                    if (!roles.contains(Role.ADMINISTRATOR) && administrators.isLast(id)) {
                        return Decided.LAST_ADMINISTRATOR;
                    }
                    db.deleteFrom(PERSON_ROLE)
                            .where(PERSON_ROLE.PERSON_ID.eq(id))
                            .and(PERSON_ROLE.ROLE.notIn(roles.stream().map(Role::word).toList()))
                            .execute();
                    grant(id, roles);
                    changes.append(new Change(Change.Kind.PERSON, Long.toString(id.value())));
                    audit.note(Audited.ROLES_CHANGED, by, id, words(roles));
                    return Decided.DONE;
                })
                .orElse(Decided.NOBODY);
    }

    private void grant(PersonId person, Set<Role> roles) {
        if (!roles.isEmpty()) {
            db.insertInto(PERSON_ROLE, PERSON_ROLE.PERSON_ID, PERSON_ROLE.ROLE)
                    .valuesOfRows(roles.stream().map(role -> row(person, role.word())).toList())
                    .onConflictDoNothing()
                    .execute();
        }
    }

    private Optional<PersonRecord> person(UUID uuid) {
        return db.fetchOptional(PERSON, PERSON.UUID.eq(uuid));
    }

    private static String words(Set<Role> roles) {
        return roles.stream().map(Role::word).sorted().collect(joining(" "));
    }
}
