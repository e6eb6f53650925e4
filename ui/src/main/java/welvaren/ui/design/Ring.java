package welvaren.ui.design;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;

/// A ring that fills with progress and carries a tick when it is full. Its words stand beside it or
/// in the label.
@Tag("svg")
public class Ring extends HtmlComponent {

    private static final int FULL = 100;

    /// Flow writes every attribute in small letters, so there is no `pathLength` and no `viewBox`:
    /// lengths are in units of the drawing, and CSS scales the big one.
    private static final double ROUND = 2 * Math.PI * 20;

    private Ring(int percent, String inside, String classes, String label) {
        getElement()
                .setAttribute("class", percent == FULL ? classes + " done" : classes)
                .setAttribute("role", "img")
                .setAttribute("aria-label", label);
        var drawing = new Element("g").appendChild(circle("rt"));
        if (percent > 0) {
            var filled = "%d %d".formatted(Math.round(ROUND * percent / FULL), (int) ROUND + 1);
            drawing.appendChild(
                    circle("rv")
                            .setAttribute("stroke-dasharray", filled)
                            .setAttribute("transform", "rotate(-90 24 24)"));
        }
        getElement().appendChild(drawing.appendChild(percent == FULL ? tick() : text(inside)));
    }

    /// With a short text inside, as the number of a module.
    ///
    /// @param percent 0 to 100
    /// @param label what a screen reader says
    public static Ring small(int percent, String inside, String label) {
        return new Ring(percent, inside, "ring", label);
    }

    /// With the percentage inside.
    public static Ring big(int percent, String label) {
        return new Ring(percent, percent + "%", "ring big", label);
    }

    private static Element circle(String part) {
        return new Element("circle")
                .setAttribute("class", part)
                .setAttribute("cx", "24")
                .setAttribute("cy", "24")
                .setAttribute("r", "20");
    }

    private static Element tick() {
        return new Element("path")
                .setAttribute("class", "rk")
                .setAttribute("d", "m15.5 24.5 6 6 11-12.5");
    }

    private static Element text(String inside) {
        return new Element("text")
                .setAttribute("x", "24")
                .setAttribute("y", "29")
                .setAttribute("text-anchor", "middle")
                .setText(inside);
    }
}
