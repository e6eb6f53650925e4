package welvaren.feedback;

import java.util.Set;

/// What came of sending a review.
public sealed interface Sending {

    /// The author can read it.
    record Sent() implements Sending {}

    /// She rates the sample first; nothing was sent.
    record SampleFirst() implements Sending {}

    /// Nothing was sent.
    ///
    /// @param criteria the keys of those that lack a level, a strength or a next step
    record Incomplete(Set<String> criteria) implements Sending {

        public Incomplete {
            criteria = Set.copyOf(criteria);
        }
    }

    /// The cohort is archived; nothing was sent.
    record Archived() implements Sending {}
}
