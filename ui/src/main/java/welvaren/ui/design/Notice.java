package welvaren.ui.design;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/// A sentence that is said when something happened, also to a screen reader; invisible until then.
public class Notice extends Div {

    private final Span words = new Span();

    private Notice(String kind, String icon) {
        addClassNames("notice", kind);
        getElement().setAttribute("role", kind.equals("bad") ? "alert" : "status");
        add(Icon.of(icon), words);
        setVisible(false);
    }

    /// Something did not work.
    public static Notice bad() {
        return new Notice("bad", "triangle-alert");
    }

    /// Something worked.
    public static Notice good() {
        return new Notice("ok", "circle-check");
    }

    /// Something to know.
    public static Notice plain() {
        return new Notice("info", "info");
    }

    public void say(String sentence) {
        words.setText(sentence);
        setVisible(true);
    }

    public void hush() {
        setVisible(false);
    }
}
