package welvaren.ui.design;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;

/// A line icon from the sprite `wv/icons.svg` (Lucide, ISC). It says nothing to a screen reader: a
/// word stands beside it, or the button has a label.
@Tag("svg")
public class Icon extends HtmlComponent {

    private Icon(String name, String classes) {
        getElement().setAttribute("aria-hidden", "true").setAttribute("class", classes);
        getElement().appendChild(new Element("use").setAttribute("href", "wv/icons.svg#" + name));
    }

    public static Icon of(String name) {
        return new Icon(name, "ic");
    }

    /// As high as small text.
    public static Icon small(String name) {
        return new Icon(name, "ic s");
    }
}
