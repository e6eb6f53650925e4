package welvaren.ui.finding;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// What a guest saved: a list of addresses in her browser. The server learns of it only when a page
/// asks for it, and believes nothing of what it is told.
public final class Shortlist {

    /// More than anyone saves by hand.
    private static final int MOST = 500;

    private static final int LONGEST = 200;
    private static final String ASK =
            """
            try {
                return JSON.parse(localStorage.getItem("shortlist")) ?? [];
            } catch {
                return [];
            }
            """;

    /// The page's own script may not have come yet; it hears of a change as from another tab.
    private static final String DROP =
            """
            const kept = JSON.parse(localStorage.getItem("shortlist")) ?? [];
            localStorage.setItem("shortlist", JSON.stringify(kept.filter((path) => !$0.includes(path))));
            dispatchEvent(new Event("storage"));
            """;

    private Shortlist() {}

    /// Hands over the addresses, in the order in which they were saved, as soon as the browser has
    /// told them.
    public static void ask(UI ui, Consumer<List<String>> then) {
        ui.getPage().executeJs(ASK).then(answer -> then.accept(paths(answer)));
    }

    /// The addresses in what a browser says; see [Shortlisted] for what is behind one.
    static List<String> paths(JsonNode answer) {
        return answer.valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(path -> !path.isBlank() && path.length() <= LONGEST)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /// Takes these off the list, and no others that were added meanwhile.
    public static void drop(UI ui, List<String> paths) {
        ui.getPage().executeJs(DROP, paths);
    }
}
