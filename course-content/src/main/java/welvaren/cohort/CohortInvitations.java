package welvaren.cohort;

import static org.jooq.Records.mapping;
import static welvaren.db.Tables.COHORT_INVITATION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.account.Account;
import welvaren.account.AccountPaths;
import welvaren.account.Accounts;
import welvaren.account.InvitedAccounts;
import welvaren.account.SingleUseLinks;
import welvaren.account.SingleUseLinks.Link;
import welvaren.account.SingleUseLinks.Purpose;
import welvaren.audit.AuditLog;
import welvaren.audit.Audited;
import welvaren.cohort.InvitationFate.Invite;
import welvaren.db.tables.records.CohortRecord;
import welvaren.language.Language;
import welvaren.mail.Letter;
import welvaren.mail.Mails;
import welvaren.membership.PeopleFile.Row;
import welvaren.person.Viewer;

/// Lecturers invite people by their e-mail address: one, or a whole list. First it says what would
/// become of each row, then it does that, all or nothing; so a list can be given again.
///
/// Who has no account yet gets one, and a mail to choose a password. What a lecturer is told is the
/// same in both cases: she does not learn who has an account.
@Component
public class CohortInvitations {

    /// A row and what becomes of it.
    public record Told(Row row, InvitationFate fate) {}

    /// What came of inviting.
    public sealed interface Outcome {

        record Invited(List<Told> told) implements Outcome {}

        /// The cohort is archived; nothing was done.
        record Archived() implements Outcome {}
    }

    /// Somebody who was invited and has not answered.
    public record Pending(
            UUID uuid, String email, String name, CohortRole role, Instant invitedAt) {}

    /// People who may be invited to one cohort at a time.
    private static final int MOST = 2_000;

    private final DSLContext db;
    private final MyCohorts mine;
    private final Leading leading;
    private final Fates fates;
    private final Accounts accounts;
    private final InvitedAccounts newAccounts;
    private final SingleUseLinks links;
    private final Mails mails;
    private final AuditLog audit;

    CohortInvitations(
            DSLContext db,
            MyCohorts mine,
            Leading leading,
            Fates fates,
            Accounts accounts,
            InvitedAccounts newAccounts,
            SingleUseLinks links,
            Mails mails,
            AuditLog audit) {
        this.db = db;
        this.mine = mine;
        this.leading = leading;
        this.fates = fates;
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.links = links;
        this.mails = mails;
        this.audit = audit;
    }

    /// Who was invited and has not answered yet, the latest first.
    ///
    /// @throws welvaren.person.NotAllowed for who does not lead the cohort
    public List<Pending> pending(Viewer viewer, UUID cohort) {
        var id = mine.led(viewer, cohort).cohort().id();
        return db.select(
                        COHORT_INVITATION.UUID,
                        COHORT_INVITATION.EMAIL,
                        COHORT_INVITATION.NAME,
                        COHORT_INVITATION.ROLE.convertFrom(CohortRole::ofWord),
                        COHORT_INVITATION.INVITED_AT)
                .from(COHORT_INVITATION)
                .where(COHORT_INVITATION.COHORT_ID.eq(id))
                .orderBy(COHORT_INVITATION.INVITED_AT.desc(), COHORT_INVITATION.ID)
                .limit(MOST)
                .fetch(mapping(Pending::new));
    }

    /// What would become of each row. Nothing is written.
    ///
    /// @throws welvaren.person.NotAllowed for who does not lead the cohort
    public List<Told> rehearse(Viewer viewer, UUID cohort, List<Row> rows) {
        return fates.of(mine.led(viewer, cohort).cohort().id(), rows);
    }

    /// Invites those who can be, and says what became of each row.
    ///
    /// @param language of the mail where the row says none
    /// @throws welvaren.person.NotAllowed for who does not lead the cohort
    @Transactional
    public Outcome invite(Viewer.SignedIn by, UUID cohort, List<Row> rows, Language language) {
        var row = leading.led(by, cohort);
        if (row.getArchivedAt() != null) {
            return new Outcome.Archived();
        }
        var told = fates.of(row.getId(), rows);
        var notes = new ArrayList<AuditLog.Note>();
        for (var one : told) {
            if (one.fate() instanceof Invite(var role)) {
                invite(by, row, one.row(), role, language, notes);
            }
        }
        leading.changed(row);
        // Last, as others wait from here on.
        if (!notes.isEmpty()) {
            audit.note(by, notes);
        }
        return new Outcome.Invited(told);
    }

    private void invite(
            Viewer.SignedIn by,
            CohortRecord cohort,
            Row row,
            CohortRole role,
            Language language,
            List<AuditLog.Note> notes) {
        db.insertInto(COHORT_INVITATION)
                .set(COHORT_INVITATION.COHORT_ID, cohort.getId())
                .set(COHORT_INVITATION.EMAIL, row.email())
                .set(COHORT_INVITATION.NAME, row.name())
                .set(COHORT_INVITATION.ROLE, role.word())
                .onConflictDoNothing()
                .execute();
        var made = newAccounts.add(row.name(), row.email(), row.language().orElse(language));
        made.ifPresent(account -> {
            notes.add(new AuditLog.Note(Audited.INVITED, account.viewer().id(), "cohort"));
            sendLink(by, account);
        });
        if (made.isEmpty()) {
            accounts.byEmail(row.email()).ifPresent(account -> tell(by, account));
        }
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

    private void tell(Viewer.SignedIn by, Account account) {
        mails.send(
                Letter.cohortInvitation(
                        account.viewer().language(), account.email(), by.name(), "/cohorts"));
    }

    /// Takes an invitation back; nothing happens where there is no such one.
    ///
    /// @throws welvaren.person.NotAllowed for who does not lead the cohort
    @Transactional
    public void withdraw(Viewer.SignedIn by, UUID cohort, UUID invitation) {
        var row = leading.led(by, cohort);
        db.deleteFrom(COHORT_INVITATION)
                .where(COHORT_INVITATION.UUID.eq(invitation))
                .and(COHORT_INVITATION.COHORT_ID.eq(row.getId()))
                .execute();
    }
}
