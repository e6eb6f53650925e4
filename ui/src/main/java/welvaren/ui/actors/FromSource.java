package welvaren.ui.actors;

import com.vaadin.flow.component.html.Span;
import welvaren.content.Source;

/// Where something that is said of an actor was read.
class FromSource extends Span {

    FromSource(Source source) {
        setText(getTranslation("actor.source", source.place()));
        addClassNames("small", "sub");
    }
}
