package welvaren.account;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Lets an answer take an even time, longer than the work does: so that how long it took says
/// nothing about what was found.
final class EvenTime implements AutoCloseable {

    private static final Duration LEAST = Duration.ofMillis(100);

    private final long until = System.nanoTime() + LEAST.toNanos();

    /// Waits for the rest of it.
    @Override
    public void close() {
        var left = until - System.nanoTime();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(left);
            left = until - System.nanoTime();
        }
    }
}
