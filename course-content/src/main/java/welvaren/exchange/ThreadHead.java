package welvaren.exchange;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import welvaren.learning.StepRef;

/// A thread without its posts.
///
/// @param prompt the discussion of a unit that it belongs to
/// @param title empty where it has a prompt: then the content names it
/// @param opener who opened it; empty at a prompt, and when she is gone
/// @param announced whether it tells everybody something
/// @param posts how many can be read
/// @param unread how many of them the viewer did not see yet
/// @param answerFirst whether participants read the others only once they answered
/// @param mustAnswer whether the viewer has to answer before she reads the others
public record ThreadHead(
        UUID uuid,
        UUID cohort,
        Optional<StepRef> prompt,
        String title,
        Optional<Author> opener,
        Instant openedAt,
        Instant lastPostAt,
        boolean pinned,
        boolean closed,
        boolean announced,
        int posts,
        int unread,
        boolean answerFirst,
        boolean mustAnswer,
        int revision,
        int lastNumber) {}
