package welvaren.change;

import java.util.List;

/// What there is to do since a bookmark.
public sealed interface News {

    /// The bookmark to keep once it is done.
    Bookmark until();

    /// These changed, each named once, the first change first. Empty when nothing did. A change can
    /// be told again after a crash, never left out: read what the thing says now, and write that.
    record Changed(List<Change> changes, Bookmark until) implements News {
        public Changed {
            changes = List.copyOf(changes);
        }
    }

    /// The bookmark is of another history, older than what was kept, or too far behind: read
    /// everything again. `until` was taken before, so what changes while reading is told next time.
    record Rebuild(Bookmark until) implements News {}
}
