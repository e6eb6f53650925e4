package welvaren.content;

/// The id of the row of a unit. Never leaves the server.
public record CourseUnitId(long value) {}
