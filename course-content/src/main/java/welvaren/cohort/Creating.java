package welvaren.cohort;

import java.util.Set;
import java.util.UUID;

/// What came of the wish to have a cohort.
public sealed interface Creating {

    record Created(UUID cohort) implements Creating {}

    /// Nothing was made; every reason at once.
    record Refused(Set<CohortSettings.Reason> reasons) implements Creating {

        public Refused {
            reasons = Set.copyOf(reasons);
        }
    }
}
