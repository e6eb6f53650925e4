package welvaren.content;

/// A page elsewhere that goes further.
public record ReadOn(String title, String url) {}
