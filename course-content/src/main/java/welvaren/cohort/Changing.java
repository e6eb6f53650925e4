package welvaren.cohort;

import java.util.Set;

/// What came of a change by who leads a cohort.
public sealed interface Changing {

    /// @param version what the cohort is now
    record Changed(int version) implements Changing {}

    /// Somebody else changed it since it was read; nothing was changed.
    record ChangedMeanwhile() implements Changing {}

    /// It is archived; nothing was changed.
    record Archived() implements Changing {}

    /// Nothing was changed; every reason at once.
    record Refused(Set<CohortSettings.Reason> reasons) implements Changing {

        public Refused {
            reasons = Set.copyOf(reasons);
        }
    }
}
