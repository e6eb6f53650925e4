package welvaren.exchange;

import java.util.Optional;
import java.util.UUID;
import welvaren.cohort.CohortRole;

/// Who wrote something.
///
/// @param person names her in addresses
/// @param role what she is in the cohort; empty when she left it
public record Author(UUID person, String name, Optional<CohortRole> role) {

    /// Whether she accompanies the cohort.
    public boolean accompanies() {
        return role.filter(CohortRole::accompanies).isPresent();
    }
}
