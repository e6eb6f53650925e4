package welvaren.mail;

import static welvaren.db.Tables.MAIL;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import welvaren.audit.AuditLog;
import welvaren.audit.Audited;
import welvaren.person.Role;
import welvaren.person.Viewer;

/// What administrators do with mails that did not leave.
@Component
public class MailDesk {

    /// A mail that was not sent, in words.
    public record Unsent(String subject, String text) {}

    private static final String HIDDEN = "…";

    private final DSLContext db;
    private final MailSettings settings;
    private final Wording wording;
    private final PostBell bell;
    private final AuditLog audit;

    MailDesk(DSLContext db, MailSettings settings, Wording wording, PostBell bell, AuditLog audit) {
        this.db = db;
        this.settings = settings;
        this.wording = wording;
        this.bell = bell;
        this.audit = audit;
    }

    /// What would have been sent; empty for a mail that was, or never was. With the link of a reset
    /// anybody could take an account over, so an administrator sees links of invitations only, and
    /// only where no mail server brings them. Who tries Welvaren out sees them all.
    @Transactional
    public Optional<Unsent> read(Viewer viewer, UUID uuid) {
        viewer.mustHave(Role.ADMINISTRATOR);
        return db.fetchOptional(MAIL, MAIL.UUID.eq(uuid).and(MAIL.DETAILS.isNotNull()))
                .map(row -> {
                    audit.note(Audited.MAIL_READ, viewer, null, row.getKind());
                    var letter = MailQueue.letter(row);
                    var written =
                            showsLink(letter) ? wording.of(letter) : wording.of(letter, HIDDEN);
                    return new Unsent(written.subject(), written.plain());
                });
    }

    private boolean showsLink(Letter letter) {
        return !settings.sending() && (settings.evaluation() || letter.kind() == Kind.INVITATION);
    }

    /// Tries a mail again that was given up, for as long as a new one.
    @Transactional
    public void tryAgain(Viewer viewer, UUID uuid) {
        again(viewer, MAIL.UUID.eq(uuid));
    }

    /// The same for all that were given up.
    ///
    /// @return how many there are
    @Transactional
    public int tryAllAgain(Viewer viewer) {
        return again(viewer, MAIL.GIVEN_UP_AT.isNotNull());
    }

    private int again(Viewer viewer, Condition which) {
        viewer.mustHave(Role.ADMINISTRATOR);
        var now = Instant.now();
        var many =
                db.update(MAIL)
                        .set(MAIL.DUE_AT, now)
                        .set(MAIL.GIVE_UP_AT, now.plus(MailQueue.PATIENCE))
                        .set(MAIL.ATTEMPTS, 0)
                        .setNull(MAIL.GIVEN_UP_AT)
                        .where(MAIL.GIVEN_UP_AT.isNotNull())
                        .and(which)
                        .execute();
        if (many > 0) {
            audit.note(Audited.MAIL_TRIED_AGAIN, viewer, null, Integer.toString(many));
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            bell.ring();
                        }
                    });
        }
        return many;
    }
}
