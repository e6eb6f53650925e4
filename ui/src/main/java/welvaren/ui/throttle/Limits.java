package welvaren.ui.throttle;

import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How often what may be asked: the settings `welvaren.throttle.sign-in.address=300/5m` and so on,
/// with the usual ones in `application.properties`. A whole school can come from one address, so
/// what an address may do is enough for a room of sixty people who all begin at once; what who
/// signed in may do is for one person.
@ConfigurationProperties("welvaren")
record Limits(Map<Throttled, Pair> throttle) {

    /// @param address what everybody together may do from one address
    /// @param person what one person may do who signed in
    record Pair(Limit address, Limit person) {}

    Limits {
        throttle = Map.copyOf(throttle);
        for (var what : Throttled.values()) {
            if (!throttle.containsKey(what)) {
                throw new IllegalArgumentException("No limit is set for " + what);
            }
        }
    }

    Pair of(Throttled what) {
        return Objects.requireNonNull(throttle.get(what));
    }
}
