package welvaren.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// That somebody finished what was mandatory in a cohort.
///
/// @param code with which anybody can check it
/// @param learner her name when it was made
/// @param units how many were mandatory
/// @param finishedOn the day of the last of them
public record Certificate(
        UUID code,
        String learner,
        String cohort,
        int units,
        LocalDate finishedOn,
        Instant issuedAt) {}
