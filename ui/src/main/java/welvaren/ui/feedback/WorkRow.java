package welvaren.ui.feedback;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/// A line of a list of work: what it is and where it leads, something small below, and where it
/// stands at its end.
class WorkRow extends ListItem {

    private final Div end = new Div();

    WorkRow(String name, String path, String below) {
        var link = new Anchor(path, name);
        link.addClassName("name");
        var small = new Span(below);
        small.addClassNames("small", "sub");
        var words = new Div(link, small);
        words.addClassName("lines");
        end.addClassNames("row", "wrapf", "standing");
        add(words, end);
    }

    /// Where it stands.
    void end(Component standing) {
        end.add(standing);
    }
}
