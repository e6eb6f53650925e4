package welvaren.exchange;

import java.util.Optional;
import java.util.UUID;

/// Something that somebody wants to say in a thread.
///
/// @param body in Markdown
/// @param answers the post that it replies to
/// @param sending made by the page before it sends, and sent again with every new try
public record Contribution(String body, Optional<UUID> answers, UUID sending) {}
