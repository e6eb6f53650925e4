package welvaren.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One thing that somebody said, as one viewer may see it.
///
/// @param number its place among all posts of the thread, from 1
/// @param answers the post that it is a reply to
/// @param author empty when she is gone for good
/// @param body in Markdown; empty where the viewer may not read it
/// @param helpful how many found it helpful
/// @param foundHelpful whether the viewer did
/// @param mine whether the viewer wrote it
/// @param unread whether the viewer did not see it yet
/// @param reported whether somebody reported it and nobody decided; only for who accompanies
/// @param replies to it, in their order
public record Post(
        UUID uuid,
        int number,
        Optional<UUID> answers,
        Optional<Author> author,
        Standing standing,
        String body,
        Instant postedAt,
        Optional<Instant> editedAt,
        int helpful,
        boolean foundHelpful,
        boolean mine,
        boolean unread,
        boolean reported,
        List<Post> replies) {

    /// Whether it can be read.
    public enum Standing {
        THERE,
        /// By who wrote it; the text is gone.
        DELETED,
        /// By who accompanies the cohort.
        HIDDEN
    }

    public Post {
        replies = List.copyOf(replies);
    }

    /// The same as one that was shown before and marked as new or not, without its replies.
    public Post readAs(Post shown) {
        return new Post(
                uuid,
                number,
                answers,
                author,
                standing,
                body,
                postedAt,
                editedAt,
                helpful,
                foundHelpful,
                mine,
                shown.unread,
                reported,
                List.of());
    }

    Post with(List<Post> those) {
        return new Post(
                uuid,
                number,
                answers,
                author,
                standing,
                body,
                postedAt,
                editedAt,
                helpful,
                foundHelpful,
                mine,
                unread,
                reported,
                those);
    }
}
