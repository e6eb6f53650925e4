package welvaren.ui.operations;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells open pages before the server stops. Readiness is off by then, and everything still works:
/// each page asks every two seconds and then sends what was typed, which takes another second.
@Component
class Farewell {

    private static final Logger log = LoggerFactory.getLogger(Farewell.class);
    private static final Duration EVERY_PAGE_HAS_ASKED = Duration.ofSeconds(4);

    private final ApplicationContext application;
    private final CountDownLatch never = new CountDownLatch(1);
    private volatile long askedAt = System.nanoTime() - EVERY_PAGE_HAS_ASKED.toNanos();
    private volatile boolean leaving;

    Farewell(ApplicationContext application) {
        this.application = application;
    }

    boolean isLeaving() {
        return leaving;
    }

    void somebodyLooks() {
        askedAt = System.nanoTime();
    }

    /// Comes before anything is stopped. The context of the management port ends, too, and says so
    /// here; that is none of our business.
    @EventListener
    void leave(ContextClosedEvent closed) throws InterruptedException {
        if (closed.getApplicationContext().equals(application)) {
            leaving = true;
            if (System.nanoTime() - askedAt < EVERY_PAGE_HAS_ASKED.toNanos()) {
                log.info("Telling the open pages that Welvaren is being updated");
                var _ = never.await(EVERY_PAGE_HAS_ASKED.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }
}
