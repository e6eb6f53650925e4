package welvaren.ui.search;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import welvaren.ui.design.Icon;

/// The way to the page before and after.
class Pager extends Composite<Nav> {

    /// @param pages how many there are; more than one
    Pager(Question question, int pages) {
        getElement().setAttribute("aria-label", getTranslation("search.pages"));
        getContent().addClassName("pager");
        var where = new Span(getTranslation("search.page", question.page(), pages));
        where.addClassNames("small", "sub", "num");
        if (question.page() > 1) {
            var before = link(question.onPage(question.page() - 1), "prev");
            before.add(Icon.of("arrow-left"), new Span(getTranslation("search.previous")));
            getContent().add(before);
        }
        getContent().add(where);
        if (question.page() < pages) {
            var after = link(question.onPage(question.page() + 1), "next");
            after.add(new Span(getTranslation("search.next")), Icon.of("arrow-right"));
            getContent().add(after);
        }
    }

    private static Anchor link(Question there, String rel) {
        var link = new Anchor(there.address());
        link.getElement().setAttribute("rel", rel);
        link.addClassNames("btn", "sec", rel);
        return link;
    }
}
