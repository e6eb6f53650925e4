package welvaren.ui.design;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;

/// A square picture in the colour of a module, after the Low Countries wall tile. Decoration only.
@Tag("svg")
public class Tile extends HtmlComponent {

    private Tile(String symbol, int motif, String turn) {
        getElement()
                .setAttribute("aria-hidden", "true")
                .setAttribute("class", ("tile m" + motif + " " + turn).strip());
        getElement().appendChild(new Element("use").setAttribute("href", "wv/tiles.svg#" + symbol));
    }

    /// The picture of a module.
    ///
    /// @param motif 1 to 6
    public static Tile motif(int motif) {
        return new Tile("m" + motif, motif, "");
    }

    /// A companion that fills a wide frame beside the motif, turned by quarters.
    ///
    /// @param letter a to e
    public static Tile companion(char letter, int motif, int quarters) {
        return new Tile("c" + letter, motif, quarters == 0 ? "" : "r" + quarters);
    }
}
