package welvaren.ui.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/// A sentence that is said when something happened, also to a screen reader; invisible until then.
public class Notice extends Div {

    private final Icon icon;
    private final Span words = new Span();

    private Notice(String kind, String icon) {
        addClassNames("notice", kind);
        getElement().setAttribute("role", kind.equals("bad") ? "alert" : "status");
        this.icon = Icon.of(icon);
        add(this.icon, words);
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

    /// @param actions what can be done about it
    public void say(String sentence, Component... actions) {
        words.setText(sentence);
        removeAll();
        add(icon, words);
        add(actions);
        setVisible(true);
    }

    public void hush() {
        words.setText("");
        removeAll();
        setVisible(false);
    }
}
