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
                .setAttribute("aria-hidden", "true")
                .appendChild(new Element("use").setAttribute("href", "wv/tiles.svg#boat"));
    }
}
