package welvaren.mail;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// Wakes the sender of this node when a mail was put into the queue.
@Component
class PostBell {

    private final Semaphore rung = new Semaphore(0);

    void ring() {
        rung.release();
    }

    /// Until it rings, or that long.
    void await(Duration most) throws InterruptedException {
        var _ = rung.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
        rung.drainPermits();
    }
}
