package welvaren.ui.design;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;

/// Where this page is: the pages above it, then its own name.
public class Crumbs extends Nav {

    public Crumbs(String here, Anchor... above) {
        addClassName("crumbs");
        getElement().setAttribute("aria-label", getTranslation("crumbs"));
        for (var page : above) {
            add(page, Icon.small("chevron-right"));
        }
        var last = new Span(here);
        last.getElement().setAttribute("aria-current", "page");
        add(last);
    }
}
