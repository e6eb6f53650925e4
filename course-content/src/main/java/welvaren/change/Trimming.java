package welvaren.change;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Forgets changes that no follower should still be waiting for; one that was away longer rebuilds.
/// Any node may do it, and several at once do no harm.
@Component
class Trimming {

    private static final Duration KEPT = Duration.ofDays(7);

    private final ChangeFeed feed;

    Trimming(ChangeFeed feed) {
        this.feed = feed;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 6, timeUnit = TimeUnit.HOURS)
    void trim() {
        feed.trim(KEPT);
    }
}
