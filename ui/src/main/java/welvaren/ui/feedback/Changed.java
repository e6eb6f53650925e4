package welvaren.ui.feedback;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import welvaren.feedback.Differences;
import welvaren.feedback.Differences.Piece;

/// A text with what was added and removed since an earlier one: marked as such for every reader, by
/// a line below or through it as well as by colour.
class Changed extends Div {

    Changed(String before, String after) {
        addClassNames("own-text", "changed");
        pieces(Differences.between(before, after));
    }

    private void pieces(List<Piece> pieces) {
        for (var piece : pieces) {
            add(
                    switch (piece.kind()) {
                        case SAME -> new Span(piece.text());
                        case ADDED -> marked("ins", "feedback.added", piece.text());
                        case REMOVED -> marked("del", "feedback.removed", piece.text());
                    });
        }
    }

    private Component marked(String tag, String message, String text) {
        var said = new Span(getTranslation(message) + " ");
        said.addClassName("vh");
        var marked = new HtmlContainer(tag);
        marked.add(said, new Span(text));
        return marked;
    }
}
