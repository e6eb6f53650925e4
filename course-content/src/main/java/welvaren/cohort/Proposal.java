package welvaren.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What a learner would like to talk about in a cohort.
///
/// @param author how she is called
public record Proposal(
        UUID uuid, ProposalKind kind, String text, String author, Instant proposedAt, State state) {

    /// Characters that it may have.
    public static final int LONGEST = 500;

    /// How many one person may have waiting in a cohort.
    public static final int MOST_OPEN = 5;

    /// Where it stands.
    public sealed interface State {

        /// No lecturer said anything yet.
        record Open() implements State {}

        /// It stands in the plan.
        record Planned(LocalDate day) implements State {}

        /// It does not come into the plan.
        ///
        /// @param answer what a lecturer said about that
        record Declined(String answer) implements State {}
    }
}
