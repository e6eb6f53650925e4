package welvaren.cohort;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A proposal that stands in the plan of a cohort.
///
/// @param by who proposed it; empty when she is not in the cohort any more
public record PlannedProposal(
        UUID uuid, ProposalKind kind, String text, Optional<String> by, LocalDate day) {}
