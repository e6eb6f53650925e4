package welvaren.suggestion;

import java.util.Optional;
import welvaren.language.Language;

/// A suggestion as somebody filled it in.
///
/// @param about empty for a new case
public record Draft(
        Optional<Subject> about,
        Language language,
        String title,
        String body,
        String source,
        Suggestion.Sender sender) {}
