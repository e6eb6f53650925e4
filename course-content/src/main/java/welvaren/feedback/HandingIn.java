package welvaren.feedback;

import java.util.UUID;

/// What came of handing in.
public sealed interface HandingIn {

    /// It can be looked at now.
    ///
    /// @param version which one it is, from 1
    record HandedIn(UUID handIn, int version) implements HandingIn {}

    /// There is nothing in the worksheet; nothing was handed in.
    record NothingWritten() implements HandingIn {}

    /// It is what she handed in last; nothing was handed in.
    record Unchanged() implements HandingIn {}

    /// From the second time on she says what she changed; nothing was handed in.
    record NoteMissing() implements HandingIn {}

    /// Nothing was handed in.
    record NoteTooLong(int most) implements HandingIn {}

    /// It was accepted already; nothing was handed in.
    record AlreadyAccepted() implements HandingIn {}

    /// The cohort is archived; nothing was handed in.
    record Archived() implements HandingIn {}
}
