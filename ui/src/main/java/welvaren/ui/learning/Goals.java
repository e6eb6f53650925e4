package welvaren.ui.learning;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import welvaren.content.Outcome;
import welvaren.ui.design.Icon;

/// What she can do afterwards; ticked once she did it all.
class Goals extends UnorderedList {

    Goals(List<Outcome> outcomes, boolean reached) {
        addClassName("goals");
        for (var outcome : outcomes) {
            var open = new Span();
            open.addClassName("open");
            var words = new Span(outcome.text());
            add(reached ? new ListItem(Icon.of("check"), words) : new ListItem(open, words));
        }
    }
}
