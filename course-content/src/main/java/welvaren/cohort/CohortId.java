package welvaren.cohort;

/// The id of the row of a cohort. Never leaves the server.
public record CohortId(long value) {}
