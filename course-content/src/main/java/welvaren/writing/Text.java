package welvaren.writing;

import java.io.Serializable;
import java.time.Instant;

/// What stands in a field.
///
/// @param version grows by one with each change; 0 where nothing was ever written
public record Text(String body, int version, Instant writtenAt) implements Serializable {

    /// Before anything was written.
    public static final Text NONE = new Text("", 0, Instant.EPOCH);
}
