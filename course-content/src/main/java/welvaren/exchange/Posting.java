package welvaren.exchange;

import java.util.UUID;

/// What came of something that somebody wanted to say.
public sealed interface Posting {

    /// It is there, since now or since it was sent before.
    record Posted(UUID thread, UUID post) implements Posting {}

    /// Nothing was changed.
    record Refused(Reason reason) implements Posting {}

    /// Why not.
    enum Reason {
        NO_TITLE,
        TITLE_TOO_LONG,
        EMPTY,
        TOO_LONG,
        /// Who accompanies the cohort closed the thread.
        CLOSED,
        /// The cohort is archived.
        ARCHIVED,
        /// What it answers is not there any more.
        GONE
    }
}
