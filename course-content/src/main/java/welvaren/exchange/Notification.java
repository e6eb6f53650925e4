package welvaren.exchange;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import welvaren.learning.StepRef;

/// That somebody said something that concerns the viewer.
///
/// @param prompt the discussion of a unit that the thread belongs to
/// @param title of the thread, where it has no such discussion
/// @param author empty when she is gone
public record Notification(
        Kind kind,
        UUID cohort,
        String cohortName,
        UUID thread,
        Optional<StepRef> prompt,
        String title,
        UUID post,
        Optional<Author> author,
        Instant notedAt,
        boolean unread) {

    /// Why it concerns her.
    public enum Kind {
        /// Somebody answered her.
        REPLY,
        /// Somebody named her.
        MENTION,
        /// Who accompanies the cohort tells everybody.
        ANNOUNCEMENT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
