package welvaren.mail;

import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// One thread that sends mails as long as the application runs and there is a mail server. It is
/// woken by every mail of this node, and looks by itself for those of others and those to be tried
/// again.
@Component
class Postman implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration LAST_MAIL = Duration.ofSeconds(20);

    private final MailSettings settings;
    private final PostBell bell;
    private final @Nullable Delivery delivery;
    private volatile boolean running;
    private @Nullable Thread thread;

    Postman(MailSettings settings, PostBell bell, MailQueue queue, Wording wording) {
        this.settings = settings;
        this.bell = bell;
        delivery =
                settings.sending()
                        ? new Delivery(queue, wording, new Smtp(settings), InstantSource.system())
                        : null;
    }

    @Override
    public synchronized void start() {
        var sending = delivery;
        if (sending == null) {
            if (!settings.evaluation()) {
                LOG.warn("There is no mail server (WELVAREN_SMTP_URL): mails wait unsent");
            }
        } else if (!running) {
            running = true;
            thread = Thread.ofPlatform().daemon().name("postman").start(() -> work(sending));
        }
    }

    private void work(Delivery sending) {
        var wait = LOOK_ANYWAY;
        while (running) {
            try {
                sending.sendDue(() -> running);
                wait = LOOK_ANYWAY;
            } catch (Smtp.Unreachable | RuntimeException e) {
                LOG.warn("Mails wait: trying again in {}", wait, e);
                wait = min(wait.multipliedBy(2), LONGEST_WAIT);
            }
            pause(wait);
        }
    }

    private void pause(Duration most) {
        try {
            bell.await(most);
        } catch (InterruptedException _) {
            running = false;
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /// Lets the mail at hand be sent and noted.
    @Override
    public synchronized void stop() {
        var sending = thread;
        if (running && sending != null) {
            running = false;
            bell.ring();
            try {
                if (!sending.join(LAST_MAIL)) {
                    LOG.warn("A mail is still being sent and is left alone");
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
