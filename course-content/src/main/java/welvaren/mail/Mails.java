package welvaren.mail;

import static org.springframework.transaction.support.TransactionSynchronizationManager.registerSynchronization;
import static welvaren.db.Tables.MAIL;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;

/// The mails of all features. A mail is part of the transaction that it is about: it is sent when
/// that has committed, soon, once, and also when the mail server or this one was down meanwhile.
@Component
public class Mails {

    private final DSLContext db;
    private final PostBell bell;
    private final Rehearsal rehearsal;
    private final MailSettings settings;

    Mails(DSLContext db, PostBell bell, Rehearsal rehearsal, MailSettings settings) {
        this.db = db;
        this.bell = bell;
        this.rehearsal = rehearsal;
        this.settings = settings;
    }

    /// Whether there is a mail server: without one nobody gets what is sent.
    public boolean areSent() {
        return settings.sending();
    }

    /// How many wait to be sent.
    public int waiting() {
        return db.fetchCount(MAIL, MAIL.DUE_AT.isNotNull());
    }

    /// Puts a letter into the queue. Without a mail server it stays there, and an administrator
    /// sees what would have been sent.
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Letter letter) {
        var now = Instant.now();
        db.insertInto(MAIL)
                .set(MAIL.KIND, letter.kind().tag())
                .set(MAIL.LANGUAGE, letter.language().tag())
                .set(MAIL.ADDRESS, letter.address())
                .set(MAIL.DETAILS, Details.write(letter.details()))
                .set(MAIL.DUE_AT, now)
                .set(MAIL.GIVE_UP_AT, now.plus(MailQueue.PATIENCE))
                .execute();
        registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        bell.ring();
                        rehearsal.show(letter);
                    }
                });
    }
}
