package welvaren.ui.finding;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import welvaren.ui.design.Icon;
import welvaren.ui.me.SavedLinks;
import welvaren.ui.signin.Visit;

/// Leads to what she saved. A guest is told how much that is, by her browser.
public class ShortlistLink extends Anchor {

    private final Span words = new Span();

    public ShortlistLink(Visit visit) {
        addClassNames("btn", "sec", "shortlist");
        add(Icon.of("bookmark"), words);
        if (visit.work().isKept()) {
            setHref(SavedLinks.all());
        } else {
            setHref(SavedLinks.shortlist());
            var count = new Span();
            count.addClassNames("num", "count");
            count.getElement().setAttribute("data-shortlist-count", true);
            add(count);
        }
        translate();
    }

    public void translate() {
        words.setText(getTranslation("shortlist.link"));
    }
}
