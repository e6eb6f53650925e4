package welvaren.ui.design;

import com.vaadin.flow.component.html.Span;

/// A bar that fills with progress, in the colour of its module.
public class Bar extends Span {

    /// @param percent 0 to 100
    /// @param label what a screen reader says before the number
    public Bar(int percent, String label) {
        addClassName("bar");
        getElement()
                .setAttribute("role", "progressbar")
                .setAttribute("aria-label", label)
                .setAttribute("aria-valuenow", String.valueOf(percent))
                .setAttribute("aria-valuemin", "0")
                .setAttribute("aria-valuemax", "100");
        var filled = new Span();
        filled.setWidth(percent + "%");
        add(filled);
    }
}
