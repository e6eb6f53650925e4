package welvaren.ui.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import welvaren.ui.design.Icon;

/// What somebody wrote or saved last, a line each.
class LatestWork extends Div {

    /// @param icon from the sprite
    record Line(String icon, String title, String about, String path) {}

    LatestWork(List<Line> lines) {
        addClassName("latest");
        lines.forEach(line -> add(link(line)));
    }

    private static Anchor link(Line line) {
        var title = new Span(line.title());
        title.addClassName("title");
        var about = new Span(line.about());
        about.addClassNames("small", "sub");
        var link = new Anchor(line.path());
        link.add(Icon.of(line.icon()), new Div(title, about));
        return link;
    }
}
