package welvaren.ui.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import welvaren.change.Follower;
import welvaren.change.Lag;

/// How far each follower of the change feed is behind. Asked for now and then and not when somebody
/// reads the metrics: those are wanted most while the database does not answer.
@Component
class FeedMetrics implements MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(FeedMetrics.class);
    private static final int EVERY_MILLIS = 5_000;

    private final List<Follower> followers;
    private final Map<String, Lag> lags = new ConcurrentHashMap<>();

    FeedMetrics(List<Follower> followers) {
        this.followers = followers;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var follower : followers) {
            var name = follower.name();
            gauge(registry, "welvaren.feed.lag.rows", name, lag -> (double) lag.rows());
            gauge(registry, "welvaren.feed.lag.seconds", name, lag -> seconds(lag.age()));
        }
    }

    private void gauge(
            MeterRegistry registry, String metric, String follower, Function<Lag, Double> value) {
        Gauge.builder(metric, () -> value(follower, value))
                .description("What a follower of the change feed has not read yet")
                .tag("follower", follower)
                .register(registry);
    }

    private Double value(String follower, Function<Lag, Double> value) {
        return Optional.ofNullable(lags.get(follower)).map(value).orElse(Double.NaN);
    }

    private static double seconds(Duration age) {
        return age.toMillis() / 1000.0;
    }

    @Scheduled(fixedDelay = EVERY_MILLIS)
    void measure() {
        for (var follower : followers) {
            lag(follower)
                    .ifPresentOrElse(
                            lag -> lags.put(follower.name(), lag),
                            () -> lags.remove(follower.name()));
        }
    }

    private static Optional<Lag> lag(Follower follower) {
        try {
            return follower.lag();
        } catch (RuntimeException e) {
            log.debug("How far {} is behind is not known", follower.name(), e);
            return Optional.empty();
        }
    }
}
