package welvaren.ui.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntFunction;
import welvaren.ui.design.Icon;

/// The way to the page before and after.
class PageLinks extends Composite<Nav> {

    /// @param pages how many there are
    /// @param address of a page by its number
    PageLinks(int page, int pages, IntFunction<String> address) {
        getElement().setAttribute("aria-label", getTranslation("search.pages"));
        getContent().addClassName("pager");
        getContent().setVisible(pages > 1);
        var where = new Span(getTranslation("search.page", page, pages));
        where.addClassNames("small", "sub", "num");
        if (page > 1) {
            var before = link(address.apply(page - 1), "prev");
            before.add(Icon.of("arrow-left"), new Span(getTranslation("search.previous")));
            getContent().add(before);
        }
        getContent().add(where);
        if (page < pages) {
            var after = link(address.apply(page + 1), "next");
            after.add(new Span(getTranslation("search.next")), Icon.of("arrow-right"));
            getContent().add(after);
        }
    }

    private static Anchor link(String there, String rel) {
        var link = new Anchor(there);
        link.getElement().setAttribute("rel", rel);
        link.addClassNames("btn", "sec", rel);
        return link;
    }
}
