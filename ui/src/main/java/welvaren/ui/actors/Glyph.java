package welvaren.ui.actors;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;

/// The shape of a group of actors, so that nobody needs its colour. The word stands beside it.
@Tag("svg")
class Glyph extends HtmlComponent {

    Glyph(String group) {
        getElement()
                .setAttribute("viewBox", "0 0 24 24")
                .setAttribute("aria-hidden", "true")
                .setAttribute("class", "glyph");
        getElement().appendChild(new Element("path").setAttribute("d", shape(group)));
    }

    /// In a field of 24 by 24.
    static String shape(String group) {
        return switch (group) {
            case "government" -> "M4.8 4.8H19.2V19.2H4.8Z";
            case "education" -> "M12 2.4L21.6 12L12 21.6L2.4 12Z";
            case "funders" -> "M12 2.8L21.6 19.2H2.4Z";
            case "incubators" -> "M12 3L19.8 7.5V16.5L12 21L4.2 16.5V7.5Z";
            case "enterprises" -> "M12 2.6L21.4 9.4L17.8 20.4H6.2L2.6 9.4Z";
            case "others" -> "M9 3H15V9H21V15H15V21H9V15H3V9H9Z";
            default -> "M4 12A8 8 0 1 1 20 12A8 8 0 1 1 4 12Z";
        };
    }
}
