package welvaren.change;

/// Something changed: what kind of thing, and which. Never what it says now.
public record Change(Kind kind, String ref) {

    /// The kinds of thing that followers care about. [#CATALOGUE] says that there is a new one as a
    /// whole; its ref is empty.
    public enum Kind {
        CATALOGUE,
        UNIT,
        CASE,
        ACTOR,
        PROGRESS,
        WRITTEN
    }
}
