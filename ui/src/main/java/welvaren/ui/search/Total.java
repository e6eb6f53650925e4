package welvaren.ui.search;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import welvaren.search.SearchAnswer;

/// Says how many results there are, for what, and on which of their pages one is.
class Total extends Composite<Paragraph> {

    Total() {
        getElement().setAttribute("role", "status");
        getContent().addClassName("total");
    }

    void hush() {
        getContent().removeAll();
    }

    void say(Question question, SearchAnswer answer) {
        var words = new ArrayList<String>();
        if (!question.words().isEmpty()) {
            words.add(getTranslation("search.for", question.words()));
        }
        if (question.page() > 1) {
            words.add("· " + getTranslation("search.page", question.page(), Found.pages(answer)));
        }
        var count = new Span(getTranslation("search.total", answer.total()));
        count.addClassName("count");
        var rest = new Span(String.join(" ", words));
        rest.addClassName("sub");
        getContent().setClassName("vh", answer.hits().isEmpty());
        getContent().removeAll();
        getContent().add(count, new Text(" "), rest);
    }
}
