package welvaren.learning;

import java.io.Serializable;
import java.time.Instant;

/// Where she stopped in a unit.
///
/// @param step the part, or the activity, that she saw last
public record ResumePlace(StepRef step, Instant seenAt) implements Serializable {}
