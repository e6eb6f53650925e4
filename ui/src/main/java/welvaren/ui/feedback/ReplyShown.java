package welvaren.ui.feedback;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import welvaren.feedback.ReviewDesk.Reply;

/// What the author thinks of feedback that she got.
class ReplyShown extends Div {

    ReplyShown(Reply reply) {
        addClassName("remark");
        var helpful =
                new Span(
                        getTranslation(
                                reply.helpful() ? "reply.helpful.said" : "reply.not-helpful.said"));
        helpful.addClassNames("small", "strong");
        add(helpful);
        if (!reply.words().isEmpty()) {
            var words = new Paragraph(reply.words());
            words.addClassName("said-text");
            add(words);
        }
    }
}
