package welvaren.membership;

import java.util.Set;
import welvaren.membership.PeopleFile.Problem;

/// What becomes of one row of a list of people.
public sealed interface Fate {

    /// She is invited.
    record Invite() implements Fate {}

    /// She has an account; nothing changes.
    record Known() implements Fate {}

    /// She stands in the list already; this row is passed over.
    ///
    /// @param line where
    record Repeated(long line) implements Fate {}

    /// Nothing is done until the row is mended.
    record Refused(Set<Problem> problems) implements Fate {}
}
