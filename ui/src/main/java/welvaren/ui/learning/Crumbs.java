package welvaren.ui.learning;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import welvaren.ui.design.Icon;

/// The way back from a module to all of them.
class Crumbs extends Nav {

    Crumbs(String here) {
        addClassName("crumbs");
        getElement().setAttribute("aria-label", getTranslation("learn.crumbs"));
        add(
                new Anchor(LearningLinks.modules(), getTranslation("learn.modules")),
                Icon.small("chevron-right"),
                new Span(here));
    }
}
