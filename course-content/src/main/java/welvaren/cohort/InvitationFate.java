package welvaren.cohort;

import java.util.Set;
import welvaren.membership.PeopleFile.Problem;

/// What becomes of somebody whom a lecturer wants to invite.
public sealed interface InvitationFate {

    /// She is invited.
    record Invite(CohortRole role) implements InvitationFate {}

    /// She is in the cohort; nothing changes.
    record InCohort() implements InvitationFate {}

    /// She was invited before; nothing changes.
    record InvitedBefore() implements InvitationFate {}

    /// She stands in the list already; this row is passed over.
    ///
    /// @param line where
    record Repeated(long line) implements InvitationFate {}

    /// There are no places left for her.
    record NoRoom() implements InvitationFate {}

    /// Nothing is done until the row is mended.
    record Refused(Set<Problem> problems) implements InvitationFate {

        public Refused {
            problems = Set.copyOf(problems);
        }
    }
}
