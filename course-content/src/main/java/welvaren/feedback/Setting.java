package welvaren.feedback;

import java.util.Set;

/// What came of setting peer feedback.
public sealed interface Setting {

    record Done() implements Setting {}

    /// Nothing was set; every reason at once.
    record Refused(Set<PeerSettings.Reason> reasons) implements Setting {

        public Refused {
            reasons = Set.copyOf(reasons);
        }
    }

    /// Somebody else changed it since it was read; nothing was set.
    record ChangedMeanwhile() implements Setting {}

    /// Somebody sent a review: rubric, sample and names stay as they are. Nothing was set.
    record InUse() implements Setting {}

    /// The cohort is archived; nothing was set.
    record Archived() implements Setting {}
}
