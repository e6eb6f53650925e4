package welvaren.mail;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/// Sends what is due.
///
/// A mail is taken before it is sent and noted after, so that no two senders send one. Who dies in
/// between leaves a mail that is taken again later; had the server accepted it just before, it
/// comes twice, with the same Message-ID. SMTP has no better promise.
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final MailQueue queue;
    private final Wording wording;
    private final Smtp smtp;
    private final InstantSource clock;

    /// What was sent must be noted, or it is sent again: a database that is away is waited for,
    /// within the time that the mail is ours.
    private final RetryTemplate noting =
            new RetryTemplate(
                    RetryPolicy.builder().delay(Duration.ofSeconds(2)).maxRetries(30).build());

    Delivery(MailQueue queue, Wording wording, Smtp smtp, InstantSource clock) {
        this.queue = queue;
        this.wording = wording;
        this.smtp = smtp;
        this.clock = clock;
    }

    /// Sends until nothing is due any more, or it is no longer wanted.
    ///
    /// @throws Smtp.Unreachable before anything was taken
    void sendDue(BooleanSupplier wanted) throws Smtp.Unreachable {
        if (!queue.isDue(clock.instant())) {
            return;
        }
        try (var connection = smtp.connect()) {
            while (wanted.getAsBoolean() && connection.isOpen()) {
                var claim = queue.claim(clock.instant());
                if (claim.isEmpty()) {
                    return;
                }
                send(claim.get(), connection);
            }
        }
    }

    private void send(MailQueue.Claim claim, Smtp.Connection connection) {
        try {
            connection.send(claim.uuid(), claim.letter().address(), wording.of(claim.letter()));
        } catch (Smtp.Refused e) {
            queue.refused(claim, String.valueOf(e.getMessage()), clock.instant());
            LOG.warn("The mail server refused mail {} for good", claim.id());
            return;
        } catch (MessagingException e) {
            if (queue.postponed(claim, Smtp.answer(e), clock.instant())) {
                LOG.warn("Mail {} was given up after {} attempts", claim.id(), claim.attempts());
            }
            return;
        }
        note(claim);
    }

    private void note(MailQueue.Claim claim) {
        noting.invoke(() -> queue.sent(claim, clock.instant()));
    }
}
