package welvaren.ui.throttle;

import java.time.Duration;
import welvaren.language.Language;
import welvaren.ui.language.Messages;

/// It was too often: from when on it may be asked again.
///
/// @param time never less than a second
public record Wait(Duration time) {

    private static final Duration MOST_IN_SECONDS = Duration.ofSeconds(90);

    static Wait ofNanos(long nanos) {
        return new Wait(Duration.ofSeconds(Math.ceilDiv(nanos, 1_000_000_000L)));
    }

    public Wait {
        time = time.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : time;
    }

    /// For whoever asked: what is going on, and when to try again.
    public String in(Language language) {
        return time.compareTo(MOST_IN_SECONDS) <= 0
                ? Messages.in(language, "throttle.seconds", time.toSeconds())
                : Messages.in(language, "throttle.minutes", Math.ceilDiv(time.toSeconds(), 60));
    }
}
