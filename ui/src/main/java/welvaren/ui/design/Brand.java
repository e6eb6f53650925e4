package welvaren.ui.design;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/// The boat and the name; leads home.
public class Brand extends Anchor {

    public Brand() {
        super("/");
        addClassName("brand");
        getElement().appendChild(boat());
        add(new Span("Welvaren"));
    }

    private static Element boat() {
        return new Element("svg")
                .setAttribute("class", "mark")
                .setAttribute("viewBox", "0 0 32 32")
                .setAttribute("aria-hidden", "true")
                .appendChild(
                        shape("M15 3v17H3A16 16 0 0 0 15 3Z", "var(--wv-accent)"),
                        shape("M17.5 9v11H28A13 13 0 0 0 17.5 9Z", "var(--wv-sail)"),
                        shape("M2 23h28a15 9 0 0 1-28 0Z", "var(--wv-ink)"));
    }

    private static Element shape(String path, String colour) {
        return new Element("path").setAttribute("d", path).setAttribute("fill", colour);
    }
}
