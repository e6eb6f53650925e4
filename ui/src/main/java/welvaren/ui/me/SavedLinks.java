package welvaren.ui.me;

import welvaren.notebook.SavedItem;
import welvaren.ui.actors.ActorLinks;
import welvaren.ui.learning.LearningLinks;
import welvaren.ui.library.CaseLinks;

/// Where something saved is, and where all of it is.
public final class SavedLinks {

    private SavedLinks() {}

    /// The page with everything that somebody gathered.
    public static String all() {
        return "me";
    }

    public static String of(SavedItem item) {
        return switch (item) {
            case SavedItem.SavedUnit(var unit) -> LearningLinks.unit(unit);
            case SavedItem.SavedCase(var key) -> CaseLinks.of(key);
            case SavedItem.SavedActor(var key) -> ActorLinks.of(key);
        };
    }
}
