package welvaren.mail;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import welvaren.job.Job;

/// Gives up what waited too long, and forgets what is old.
@Configuration(proxyBeanMethods = false)
class MailTidying {

    /// How long it is known that a mail was sent, or could not be.
    static final Duration KEPT = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(MailTidying.class);

    private final MailQueue queue;

    MailTidying(MailQueue queue) {
        this.queue = queue;
    }

    @Bean
    Job tidyMails() {
        return Job.every("tidy-mails", Duration.ofHours(1), () -> tidy(Instant.now()));
    }

    void tidy(Instant now) {
        var givenUp = queue.giveUpWhatWaitedTooLong(now);
        if (givenUp > 0) {
            LOG.warn("{} mails were given up: they waited for {}", givenUp, MailQueue.PATIENCE);
        }
        queue.forgetBefore(now.minus(KEPT));
    }
}
