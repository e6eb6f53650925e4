package welvaren.exchange;

import java.util.Optional;
import java.util.UUID;
import welvaren.cohort.CohortId;
import welvaren.cohort.CohortRole;

/// A thread that somebody may enter.
///
/// @param role what she is in its cohort
record Entry(
        long id,
        UUID uuid,
        CohortId cohort,
        UUID cohortUuid,
        CohortRole role,
        boolean archived,
        boolean closed,
        boolean hasPrompt,
        int lastNumber) {

    /// Why nothing can be said in it now. Who accompanies goes on in one that she closed.
    Optional<Posting.Reason> shut() {
        if (archived) {
            return Optional.of(Posting.Reason.ARCHIVED);
        } else if (closed && !role.accompanies()) {
            return Optional.of(Posting.Reason.CLOSED);
        } else {
            return Optional.empty();
        }
    }
}
