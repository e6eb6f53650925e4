package welvaren.cohort;

import java.time.Instant;
import java.util.Optional;

/// What a cohort agreed on, as somebody saved it.
public record Agreement(Version version, String text) {

    /// Where there is none yet.
    public static final Agreement NONE =
            new Agreement(new Version(0, Optional.empty(), Instant.EPOCH), "");

    /// Characters that it may have.
    public static final int LONGEST = 5_000;

    /// @param number from 1; 0 where nobody agreed on anything yet
    /// @param by who saved it; empty when she is not in the cohort any more
    public record Version(int number, Optional<String> by, Instant savedAt) {}

    public boolean isNone() {
        return version.number() == 0;
    }
}
