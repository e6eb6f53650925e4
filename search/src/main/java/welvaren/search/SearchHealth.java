package welvaren.search;

import java.time.Duration;

/// How the index does.
///
/// @param behind how long ago it last had everything, or was started
public record SearchHealth(State state, int documents, Duration behind) {

    /// In [#REBUILDING] the last index, if there is one, still answers.
    public enum State {
        STARTING,
        READY,
        REBUILDING
    }

    private static final Duration TOO_LONG = Duration.ofMinutes(1);

    /// Whether answers may lack something, or come from an index that is being made again.
    public boolean degraded() {
        return state != State.READY || stuck();
    }

    /// Whether it should have caught up by now. A rebuild takes as long as it takes.
    public boolean stuck() {
        return state != State.REBUILDING && behind.compareTo(TOO_LONG) >= 0;
    }
}
