package welvaren.cohort;

import java.time.LocalDate;
import java.util.UUID;

/// What came of joining with a code.
public sealed interface Joining {

    record Joined(UUID cohort) implements Joining {}

    /// She is in it already; nothing changed.
    record AlreadyIn(UUID cohort) implements Joining {}

    /// No cohort has that code.
    record NoSuchCode() implements Joining {}

    /// Its lecturers let nobody join now.
    record Closed(String name) implements Joining {}

    /// One could join until that day.
    record Expired(String name, LocalDate until) implements Joining {}

    /// All places are taken.
    record Full(String name) implements Joining {}
}
