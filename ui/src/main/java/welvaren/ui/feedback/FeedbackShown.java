package welvaren.ui.feedback;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import welvaren.feedback.HandIn.Feedback;
import welvaren.feedback.Rubric;

/// What somebody said about a piece of work, without what she said about single fields: that stands
/// with them.
class FeedbackShown extends Article {

    /// @param by who said it, as the reader may know it
    FeedbackShown(String by, Feedback feedback, Rubric rubric) {
        addClassName("feedback");
        var when = new Span(Words.day(feedback.givenAt(), getLocale()));
        when.addClassNames("small", "sub");
        var head = new Div(new H3(by), when);
        head.addClassName("feedback-head");
        add(head);
        add(new RemarksShown(feedback.remarks(), rubric));
        feedback.reply().ifPresent(reply -> add(new ReplyShown(reply)));
    }
}
