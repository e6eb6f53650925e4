package welvaren.ui.throttle;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The turns that are left, of each of those who asked last. Those who asked longest ago are
/// forgotten first, so that nobody fills the memory by asking under many names.
final class Buckets {

    static final int MOST = 20_000;

    private record Key(Throttled what, String who) {}

    private final TimeMeter clock;
    private final Map<Key, Bucket> buckets =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Bucket> eldest) {
                    return size() > MOST;
                }
            };

    Buckets(TimeMeter clock) {
        this.clock = clock;
    }

    /// Takes a turn, or says how long to wait for one.
    synchronized Optional<Wait> take(Throttled what, String who, Limit limit) {
        var taken =
                buckets.computeIfAbsent(new Key(what, who), _ -> full(limit))
                        .tryConsumeAndReturnRemaining(1);
        return taken.isConsumed()
                ? Optional.empty()
                : Optional.of(Wait.ofNanos(taken.getNanosToWaitForRefill()));
    }

    synchronized int size() {
        return buckets.size();
    }

    private Bucket full(Limit limit) {
        return Bucket.builder()
                .withCustomTimePrecision(clock)
                .addLimit(each ->
                        each.capacity(limit.turns()).refillGreedy(limit.turns(), limit.within()))
                .build();
    }
}
