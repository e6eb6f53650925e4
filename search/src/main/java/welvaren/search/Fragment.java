package welvaren.search;

/// A piece of text, marked where it matched. Plain text, never HTML: whoever shows it escapes it.
public record Fragment(String text, boolean marked) {}
