package welvaren.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import welvaren.feedback.PeerRound.SampleRating;
import welvaren.learning.StepRef;

/// What somebody needs to review a piece of work that she was given.
///
/// @param author her name; empty where the viewer may not know it
/// @param texts what was written, by the key of its input
/// @param files by the key of their field
/// @param draft what the viewer typed and did not send
/// @param sent what she sent; empty before
/// @param reply what the author thinks of it
public record ReviewDesk(
        UUID review,
        StepRef sheet,
        LocalDate dueOn,
        Optional<String> author,
        Map<String, String> texts,
        Map<String, UUID> files,
        Rubric rubric,
        Sample sample,
        Remarks draft,
        Optional<Remarks> sent,
        Optional<Reply> reply) {

    /// What everybody rates before her first review.
    ///
    /// @param own the levels that the viewer gave, by criterion; empty before she did
    /// @param lecturers those of the lecturer with reasons; empty before the viewer gave hers
    public record Sample(String text, Map<String, Integer> own, List<SampleRating> lecturers) {

        public boolean isRated() {
            return !own.isEmpty();
        }
    }

    /// What the author thinks of feedback.
    public record Reply(boolean helpful, String words) {}

    public ReviewDesk {
        texts = Map.copyOf(texts);
        files = Map.copyOf(files);
    }
}
