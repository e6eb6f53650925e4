package welvaren.suggestion;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import welvaren.language.Language;

/// What somebody suggested.
///
/// @param about empty for a new case
/// @param title of a new case; of a correction what the subject was called then
/// @param source where an editor can check it; may be empty
public record Suggestion(
        UUID uuid,
        Optional<Subject> about,
        Language language,
        String title,
        String body,
        String source,
        Sender sender,
        Instant receivedAt,
        Optional<Decision> decision) {

    /// Who sent it, as far as she says.
    ///
    /// @param credited whether she wants to be named as an author
    /// @param answerWanted whether she wants a mail once it is decided
    public record Sender(String name, String email, boolean credited, boolean answerWanted) {

        /// Somebody who wants no mail.
        public Sender(String name, String email, boolean credited) {
            this(name, email, credited, false);
        }

        /// The name to be put among the authors; empty when she does not want that.
        public Optional<String> author() {
            return credited && !name.isEmpty() ? Optional.of(name) : Optional.empty();
        }
    }

    /// What became of it.
    ///
    /// @param reason in the editor's words; may be empty
    public record Decision(boolean accepted, String reason, Instant at) {}
}
