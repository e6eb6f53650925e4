package welvaren.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static welvaren.db.Tables.MAIL;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import welvaren.language.Language;
import welvaren.testing.StoreTest;

class DeliveryTest extends StoreTest {

    private static final int MANY = 40;

    private final Mails mails;
    private final MailQueue queue;
    private final MailTidying tidying;
    private final TransactionTemplate transaction;
    private final DSLContext db;
    private final GreenMail server;
    private final MailSettings settings;

    DeliveryTest(
            Mails mails,
            MailQueue queue,
            MailTidying tidying,
            TransactionTemplate transaction,
            DSLContext db)
            throws IOException {
        this.mails = mails;
        this.queue = queue;
        this.tidying = tidying;
        this.transaction = transaction;
        this.db = db;
        try (var free = new ServerSocket(0)) {
            var port = free.getLocalPort();
            server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
            settings = MailSettingsTest.sendingTo("smtp://127.0.0.1:" + port);
        }
    }

    @BeforeEach
    void emptyQueue() {
        db.deleteFrom(MAIL).execute();
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void a_letter_goes_out_once_in_text_and_as_a_page_and_its_secret_is_forgotten()
            throws Exception {
        send(reset("noor@voorbeeld.be"));

        delivery().sendDue(() -> true);
        delivery().sendDue(() -> true);

        var received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        var mail = received[0];
        assertThat(mail.getSubject()).isEqualTo("Kies een nieuw wachtwoord");
        assertThat(mail.getFrom()[0]).hasToString("Welvaren <welvaren@example.org>");
        assertThat(mail.getAllRecipients()[0]).hasToString("noor@voorbeeld.be");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var parts = (jakarta.mail.internet.MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat((String) parts.getBodyPart(0).getContent())
                .contains("https://welvaren.example/reset?token=secret")
                .contains("één keer");
        assertThat((String) parts.getBodyPart(1).getContent())
                .contains("href=\"https://welvaren.example/reset?token=secret\"");
        var row = db.fetchSingle(MAIL);
        assertThat(row.getSentAt()).isNotNull();
        assertThat(row.toString()).doesNotContain("secret");
    }

    @Test
    void a_letter_of_a_transaction_that_fails_is_never_sent() throws Exception {
        transaction.executeWithoutResult(status -> {
            mails.send(reset("noor@voorbeeld.be"));
            status.setRollbackOnly();
        });

        delivery().sendDue(() -> true);

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .as("without a transaction")
                .isThrownBy(() -> mails.send(reset("noor@voorbeeld.be")));
    }

    @Test
    void a_server_that_is_away_costs_nothing_but_time() throws Exception {
        send(reset("noor@voorbeeld.be"));
        server.stop();

        assertThatExceptionOfType(Smtp.Unreachable.class)
                .isThrownBy(() -> delivery().sendDue(() -> true));
        assertThat(db.fetchSingle(MAIL).getAttempts()).isZero();
        server.start();
        delivery().sendDue(() -> true);

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void two_senders_at_once_send_each_mail_once() throws Exception {
        IntStream.range(0, MANY).forEach(each -> send(reset("noor" + each + "@voorbeeld.be")));
        Callable<Boolean> sender =
                () -> {
                    delivery().sendDue(() -> true);
                    return true;
                };

        try (var senders = Executors.newFixedThreadPool(2)) {
            for (var done : senders.invokeAll(List.of(sender, sender))) {
                done.get();
            }
        }

        assertThat(receivedIds()).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(db.fetchCount(MAIL, MAIL.ATTEMPTS.eq(1).and(MAIL.SENT_AT.isNotNull())))
                .isEqualTo(MANY);
    }

    @Test
    void a_mail_whose_sender_died_is_sent_by_another_one_later() throws Exception {
        send(reset("noor@voorbeeld.be"));
        var dead = queue.claim(Instant.now()).orElseThrow();

        delivery().sendDue(() -> true);
        assertThat(server.getReceivedMessages()).as("while it is taken").isEmpty();
        later(MailQueue.CLAIM.plusMinutes(1)).sendDue(() -> true);

        assertThat(receivedIds()).containsExactly("<" + dead.uuid() + "@example.org>");
    }

    @Test
    void a_mail_that_had_to_be_sent_again_can_be_recognised() throws Exception {
        send(reset("noor@voorbeeld.be"));
        var claim = queue.claim(Instant.now()).orElseThrow();
        try (var connection = new Smtp(settings).connect()) {
            connection.send(
                    claim.uuid(), "noor@voorbeeld.be", new Wording(settings).of(claim.letter()));
        }

        later(MailQueue.CLAIM.plusMinutes(1)).sendDue(() -> true);

        var id = "<" + claim.uuid() + "@example.org>";
        assertThat(receivedIds()).containsExactly(id, id);
    }

    @Test
    void what_the_server_puts_off_is_tried_again_and_what_it_refuses_is_not() throws Exception {
        send(reset("later@voorbeeld.be"));
        send(reset("nobody@voorbeeld.be"));
        send(reset("no address"));

        try (var fussy = new FussyServer()) {
            delivery(fussy.settings(), Duration.ZERO).sendDue(() -> true);
            var waiting = db.fetchSingle(MAIL, MAIL.ADDRESS.eq("later@voorbeeld.be"));
            assertThat(waiting.getDueAt()).isAfter(Instant.now().plusSeconds(50));
            assertThat(waiting.getProblem()).contains("451");
            delivery(fussy.settings(), Duration.ofMinutes(2)).sendDue(() -> true);
        }

        assertThat(db.fetchSingle(MAIL, MAIL.ADDRESS.eq("later@voorbeeld.be")).getAttempts())
                .isEqualTo(2);
        var refused = db.fetchSingle(MAIL, MAIL.ADDRESS.eq("nobody@voorbeeld.be"));
        assertThat(refused.getGivenUpAt()).isNotNull();
        assertThat(refused.getAttempts()).isEqualTo(1);
        assertThat(refused.getProblem()).contains("550");
        assertThat(db.fetchSingle(MAIL, MAIL.ADDRESS.eq("no address")).getGivenUpAt()).isNotNull();
    }

    @Test
    void the_pauses_grow_until_it_is_given_up_after_days() {
        send(reset("noor@voorbeeld.be"));
        var begin = Instant.now();
        var now = begin;
        var pause = Duration.ZERO;
        var givenUp = false;

        while (!givenUp) {
            var claim = queue.claim(now).orElseThrow();
            givenUp = queue.postponed(claim, "451 later", now);
            if (!givenUp) {
                var due = db.fetchSingle(MAIL).getDueAt();
                assertThat(Duration.between(now, due)).isGreaterThanOrEqualTo(pause);
                pause = Duration.between(now, due);
                now = due;
            }
        }

        assertThat(Duration.between(begin, now)).isBetween(Duration.ofDays(4), Duration.ofDays(5));
        assertThat(db.fetchSingle(MAIL).getGivenUpAt()).isNotNull();
        assertThat(queue.claim(now.plus(Duration.ofDays(9)))).isEmpty();
    }

    @Test
    void without_a_server_a_mail_waits_is_given_up_and_forgotten_after_a_month() {
        send(reset("noor@voorbeeld.be"));

        tidying.tidy(Instant.now().plus(Duration.ofDays(3)));
        assertThat(db.fetchSingle(MAIL).getDueAt()).isNotNull();
        tidying.tidy(Instant.now().plus(Duration.ofDays(5)));
        assertThat(db.fetchSingle(MAIL).getGivenUpAt()).isNotNull();
        assertThat(db.fetchSingle(MAIL).getDetails()).as("it can be tried again").isNotNull();
        tidying.tidy(Instant.now().plus(Duration.ofDays(31)));

        assertThat(db.fetchCount(MAIL)).isZero();
    }

    private void send(Letter letter) {
        transaction.executeWithoutResult(_ -> mails.send(letter));
    }

    private static Letter reset(String address) {
        return Letter.resetPassword(
                Language.NL, address, "/reset?token=secret", Duration.ofHours(1));
    }

    private Delivery delivery() {
        return delivery(settings, Duration.ZERO);
    }

    private Delivery later(Duration after) {
        return delivery(settings, after);
    }

    private Delivery delivery(MailSettings settings, Duration after) {
        return new Delivery(
                queue,
                new Wording(settings),
                new Smtp(settings),
                InstantSource.offset(InstantSource.system(), after));
    }

    private List<String> receivedIds() {
        return Arrays.stream(server.getReceivedMessages()).map(DeliveryTest::id).toList();
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
