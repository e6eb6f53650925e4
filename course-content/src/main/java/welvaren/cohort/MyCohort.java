package welvaren.cohort;

import java.time.Instant;

/// A cohort that somebody is in.
///
/// @param role what she is in it
public record MyCohort(Cohort cohort, CohortRole role, Instant joinedAt) {}
