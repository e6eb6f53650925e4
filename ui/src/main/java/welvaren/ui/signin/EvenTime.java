package welvaren.ui.signin;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Lets an answer take as long whatever it is, so that its time tells nothing: the work of a
/// moment, filled up to a time in which it is always done.
final class EvenTime {

    static final Duration ALWAYS = Duration.ofMillis(250);

    private EvenTime() {}

    static void of(Runnable work) {
        of(() -> {
            work.run();
            return true;
        });
    }

    static <T> T of(Supplier<T> work) {
        var until = System.nanoTime() + ALWAYS.toNanos();
        try {
            return work.get();
        } finally {
            for (var left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }
}
