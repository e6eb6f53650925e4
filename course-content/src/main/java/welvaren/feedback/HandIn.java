package welvaren.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import welvaren.feedback.ReviewDesk.Reply;
import welvaren.learning.StepRef;

/// What somebody handed in for one worksheet, with what was said about it.
///
/// @param author her name
/// @param versions the first one first; never empty
public record HandIn(UUID uuid, String author, StepRef sheet, List<Version> versions) {

    /// As it was when she handed it in.
    ///
    /// @param number from 1
    /// @param note what she changed
    /// @param texts what she wrote, by the key of its input
    /// @param files the uuids of photos and files, by the key of their field
    /// @param feedback the earliest first
    public record Version(
            int number,
            String note,
            Instant handedInAt,
            Stand stand,
            Map<String, String> texts,
            Map<String, UUID> files,
            List<Feedback> feedback) {

        public Version {
            texts = Map.copyOf(texts);
            files = Map.copyOf(files);
            feedback = List.copyOf(feedback);
        }
    }

    /// What somebody said about a version.
    ///
    /// @param by her name; empty where the viewer may not know it
    /// @param reply whether it helped who got it
    public record Feedback(
            UUID uuid,
            As givenAs,
            Optional<String> by,
            Instant givenAt,
            Remarks remarks,
            Optional<Reply> reply) {}

    /// As what somebody says something.
    public enum As {
        LECTURER,
        PEER
    }

    public HandIn {
        versions = List.copyOf(versions);
    }

    public Version latest() {
        return versions.getLast();
    }

    /// The one before a version; empty before the first.
    public Optional<Version> before(Version version) {
        return versions.stream()
                .filter(other -> other.number() == version.number() - 1)
                .findFirst();
    }
}
