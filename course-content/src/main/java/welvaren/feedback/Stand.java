package welvaren.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a hand-in stands.
public sealed interface Stand {

    /// Nobody said yet what she thinks of the last version.
    record Waiting(Instant since) implements Stand {}

    /// It is done.
    record Accepted(Instant at) implements Stand {}

    /// It is her turn again.
    record ToRevise(Instant at) implements Stand {}

    /// @param verdict of the last version, if there is one
    static Stand of(Instant handedInAt, @Nullable String verdict, @Nullable Instant answeredAt) {
        if (verdict == null || answeredAt == null) {
            return new Waiting(handedInAt);
        }
        return switch (Verdict.ofWord(verdict)) {
            case ACCEPTED -> new Accepted(answeredAt);
            case REVISION -> new ToRevise(answeredAt);
        };
    }

    default boolean isWaiting() {
        return this instanceof Waiting;
    }
}
