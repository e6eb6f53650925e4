package welvaren.person;

/// The id of the row of a person. Never leaves the server.
public record PersonId(long value) {}
