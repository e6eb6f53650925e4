package welvaren.feedback;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import welvaren.learning.StepRef;

/// A worksheet that somebody can hand in.
///
/// @param dueOn when its unit is to be finished, for her
/// @param begun whether she wrote something in it
public record MySheet(
        StepRef sheet, Optional<LocalDate> dueOn, boolean begun, Optional<HandedIn> handedIn) {

    /// What she handed in last.
    ///
    /// @param version which one it is, from 1
    /// @param remarked how many people said something about it so far
    public record HandedIn(UUID uuid, int version, Stand stand, int remarked) {}
}
