package welvaren.content;

import java.time.LocalDate;
import java.util.Optional;

/// Where something comes from.
///
/// @param seed number of the source document, `000` to `004`, when it is one of those of the
///   project
/// @param place chapter, step or table in it; or the title of what the link leads to
/// @param lastSeen when somebody last saw the link work
public record Source(
        Optional<String> seed, String place, Optional<String> url, Optional<LocalDate> lastSeen) {}
