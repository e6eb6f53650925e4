package welvaren.ui.learning;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import welvaren.content.Outcome;
import welvaren.ui.design.Icon;

/// What she can do afterwards; ticked once she showed it.
class Goals extends UnorderedList {

    private final List<Outcome> outcomes;

    Goals(List<Outcome> outcomes, List<Outcome> reached) {
        this.outcomes = List.copyOf(outcomes);
        addClassName("goals");
        show(reached);
    }

    void show(List<Outcome> reached) {
        removeAll();
        outcomes.forEach(outcome -> add(goal(outcome, reached.contains(outcome))));
    }

    private ListItem goal(Outcome outcome, boolean isReached) {
        var words = new Span(outcome.text());
        if (isReached) {
            var said = new Span(" (" + getTranslation("learn.shown") + ")");
            said.addClassName("vh");
            words.add(said);
            return new ListItem(Icon.of("check"), words);
        }
        var open = new Span();
        open.addClassName("open");
        return new ListItem(open, words);
    }
}
