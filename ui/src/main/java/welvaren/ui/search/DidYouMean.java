package welvaren.ui.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import welvaren.search.Correction;

/// Offers another spelling of what was asked, and leaves what was asked as it is.
class DidYouMean extends Paragraph {

    DidYouMean(Correction correction, Question question) {
        addClassName("meant");
        var link = new Anchor(question.asking(correction.query()).address());
        correction
                .words()
                .forEach(part ->
                        link.add(
                                part.marked() ? new Emphasis(part.text()) : new Span(part.text())));
        add(before(), link, after());
    }

    private Component before() {
        return new Text(getTranslation("search.meant") + " ");
    }

    private static Component after() {
        return new Text("?");
    }
}
