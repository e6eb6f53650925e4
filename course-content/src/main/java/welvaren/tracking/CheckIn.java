package welvaren.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import welvaren.cohort.CohortPeople.Fellow;

/// Something that was written to or about a learner who may need attention.
///
/// @param by the name of who wrote it; empty once her account is erased
/// @param followUpOn when to look again
/// @param outcome what came of it; from then on it is closed
public record CheckIn(
        UUID uuid,
        Kind kind,
        Optional<String> by,
        String body,
        Instant madeAt,
        Optional<LocalDate> followUpOn,
        Optional<String> outcome) {

    /// What it is.
    public enum Kind {
        /// It went to the learner by mail.
        MESSAGE,
        /// For who accompanies the cohort; the learner can read it, but is not told.
        NOTE;

        /// As the database keeps it.
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /// One of a cohort, with whom it is about.
    public record About(Fellow learner, CheckIn checkIn) {}

    public boolean isOpen() {
        return followUpOn.isPresent() && outcome.isEmpty();
    }

    /// Whether somebody should have looked again before that day.
    public boolean isOverdue(LocalDate today) {
        return isOpen() && followUpOn.filter(day -> day.isBefore(today)).isPresent();
    }
}
