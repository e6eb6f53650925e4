package welvaren.content;

/// The id of the row of a part or an activity. Never leaves the server.
public record StepId(long value) {}
