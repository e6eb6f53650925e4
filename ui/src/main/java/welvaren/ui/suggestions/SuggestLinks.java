package welvaren.ui.suggestions;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import welvaren.suggestion.Subject;
import welvaren.suggestion.Suggestion;
import welvaren.ui.design.Icon;

/// The addresses of suggestions, and a link that is ready made.
public final class SuggestLinks {

    private static final String QUEUE = "editor/suggestions";

    private SuggestLinks() {}

    /// Where anybody suggests a case.
    public static String newCase() {
        return "suggest";
    }

    /// Leads to where anybody suggests a correction of this.
    public static Anchor correction(Subject subject, String text) {
        var link = new Anchor("suggest?about=" + subject, Icon.of("pencil"), new Span(text));
        link.addClassNames("btn", "ter");
        return link;
    }

    /// What waits for an editor.
    public static String queue() {
        return QUEUE;
    }

    static String of(Suggestion suggestion) {
        return QUEUE + "/" + suggestion.uuid();
    }
}
