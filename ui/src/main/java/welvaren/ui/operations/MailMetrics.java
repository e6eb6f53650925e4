package welvaren.ui.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import welvaren.mail.Mails;

/// How many mails wait to be sent; not known (`NaN`) while the database does not answer.
@Component
class MailMetrics implements MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(MailMetrics.class);
    private static final int EVERY_MILLIS = 15_000;

    private final Mails mails;
    private volatile double waiting = Double.NaN;

    MailMetrics(Mails mails) {
        this.mails = mails;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("welvaren.mails.waiting", () -> waiting)
                .description("Mails that wait to be sent")
                .register(registry);
    }

    @Scheduled(fixedDelay = EVERY_MILLIS)
    void count() {
        try {
            waiting = mails.waiting();
        } catch (RuntimeException e) {
            log.debug("How many mails wait is not known", e);
            waiting = Double.NaN;
        }
    }
}
