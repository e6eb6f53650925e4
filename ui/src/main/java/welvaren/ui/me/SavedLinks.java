package welvaren.ui.me;

import java.util.Optional;
import welvaren.content.UnitRef;
import welvaren.notebook.SavedItem;
import welvaren.ui.actors.ActorLinks;
import welvaren.ui.glossary.GlossaryLinks;
import welvaren.ui.learning.LearningLinks;
import welvaren.ui.library.CaseLinks;
import welvaren.ui.worksheets.WorksheetLinks;

/// Where something saved is, and where all of it is.
public final class SavedLinks {

    private static final String TERM = GlossaryLinks.of("");

    private SavedLinks() {}

    /// The page with everything that somebody gathered.
    public static String all() {
        return "me";
    }

    /// The page with what a guest saved in her browser.
    public static String shortlist() {
        return "shortlist";
    }

    /// What an address stands for, whether or not it is there (any more).
    public static Optional<SavedItem> item(String path) {
        if (path.startsWith(TERM)) {
            return Optional.of(new SavedItem.SavedTerm(path.substring(TERM.length())));
        }
        var words = path.split("/", -1);
        return switch (words[0] + words.length) {
            case "cases2" -> Optional.of(new SavedItem.SavedCase(words[1]));
            case "actors2" -> Optional.of(new SavedItem.SavedActor(words[1]));
            case "modules3" ->
                    Optional.of(new SavedItem.SavedUnit(new UnitRef(words[1], words[2])));
            case "worksheets4" ->
                    Optional.of(
                            new SavedItem.SavedWorksheet(
                                    new UnitRef(words[1], words[2]), words[3]));
            default -> Optional.empty();
        };
    }

    public static String of(SavedItem item) {
        return switch (item) {
            case SavedItem.SavedUnit(var unit) -> LearningLinks.unit(unit);
            case SavedItem.SavedCase(var key) -> CaseLinks.of(key);
            case SavedItem.SavedActor(var key) -> ActorLinks.of(key);
            case SavedItem.SavedWorksheet(var unit, var key) -> WorksheetLinks.empty(unit, key);
            case SavedItem.SavedTerm(var key) -> GlossaryLinks.of(key);
        };
    }
}
