package welvaren.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.db.Tables.MAIL;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import welvaren.audit.AuditLog;
import welvaren.language.Language;
import welvaren.mail.MailList.State;
import welvaren.person.PersonId;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.testing.StoreTest;

class MailDeskTest extends StoreTest {

    private static final Viewer GRACE =
            new Viewer.SignedIn(new PersonId(1), "Grace", Language.EN, Set.of(Role.ADMINISTRATOR));

    private final Mails mails;
    private final MailDesk desk;
    private final MailList list;
    private final MailQueue queue;
    private final PostBell bell;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final DSLContext db;

    MailDeskTest(
            Mails mails,
            MailDesk desk,
            MailList list,
            MailQueue queue,
            PostBell bell,
            AuditLog audit,
            TransactionTemplate transaction,
            DSLContext db) {
        this.mails = mails;
        this.desk = desk;
        this.list = list;
        this.queue = queue;
        this.bell = bell;
        this.audit = audit;
        this.transaction = transaction;
        this.db = db;
    }

    @BeforeEach
    void aReset() {
        db.deleteFrom(MAIL).execute();
        transaction.executeWithoutResult(_ -> {
            mails.send(
                    Letter.resetPassword(
                            Language.NL,
                            "noor@voorbeeld.be",
                            "/password?token=secret",
                            Duration.ofHours(1)));
        });
    }

    @Test
    void an_administrator_never_sees_the_link_of_a_reset() {
        var mail = list.find(GRACE, Optional.of(State.WAITING), 1).mails().getFirst();

        var unsent = desk.read(GRACE, mail.uuid()).orElseThrow();

        assertThat(unsent.subject()).isEqualTo("Kies een nieuw wachtwoord");
        assertThat(unsent.text()).contains("één keer").doesNotContain("secret");
    }

    @Test
    void an_invitation_can_be_handed_over_where_no_mail_server_brings_it() {
        invite();
        var mail = list.find(GRACE, Optional.empty(), 1).mails().getFirst();

        assertThat(desk.read(GRACE, mail.uuid()).orElseThrow().text()).contains("token=welcome");
        assertThat(
                        with(MailSettingsTest.sendingTo("smtp://mail.example.org"))
                                .read(GRACE, mail.uuid())
                                .orElseThrow()
                                .text())
                .doesNotContain("welcome");
    }

    @Test
    void who_tries_it_out_sees_every_link() {
        var settings =
                new Binder(
                                new MapConfigurationPropertySource(
                                        Map.of("welvaren.evaluation", "true")))
                        .bindOrCreate("welvaren", MailSettings.class);
        var mail = list.find(GRACE, Optional.empty(), 1).mails().getFirst();

        assertThat(with(settings).read(GRACE, mail.uuid()).orElseThrow().text())
                .contains("http://localhost:8080/password?token=secret");
    }

    @Test
    void what_was_given_up_is_tried_again_as_long_as_a_new_one() {
        queue.giveUpWhatWaitedTooLong(Instant.now().plus(Duration.ofDays(9)));
        var mail = list.find(GRACE, Optional.of(State.GIVEN_UP), 1).mails().getFirst();

        desk.tryAgain(GRACE, mail.uuid());

        assertThat(list.find(GRACE, Optional.of(State.WAITING), 1).all()).isEqualTo(1);
        assertThat(queue.claim(Instant.now())).isPresent();
        assertThat(desk.tryAllAgain(GRACE)).isZero();
    }

    @Test
    void a_mail_that_was_sent_cannot_be_read_any_more() {
        var claim = queue.claim(Instant.now()).orElseThrow();
        queue.sent(claim, Instant.now());

        assertThat(desk.read(GRACE, claim.uuid())).isEmpty();
        assertThat(list.find(GRACE, Optional.of(State.SENT), 1).all()).isEqualTo(1);
    }

    private void invite() {
        transaction.executeWithoutResult(_ ->
                mails.send(
                        Letter.invitation(
                                Language.EN,
                                "ada@voorbeeld.be",
                                "Grace",
                                "/password?token=welcome",
                                Duration.ofDays(14))));
    }

    /// The desk of an installation with other settings; its transaction is the test's.
    private Reading with(MailSettings settings) {
        var other = new MailDesk(db, settings, new Wording(settings), bell, audit);
        return (viewer, uuid) -> transaction.execute(_ -> other.read(viewer, uuid));
    }

    private interface Reading {
        Optional<MailDesk.Unsent> read(Viewer viewer, java.util.UUID uuid);
    }
}
