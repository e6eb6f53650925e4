package welvaren.ui.design;

import com.vaadin.flow.component.Html;
import org.jsoup.safety.Safelist;

/// The one way in which text reaches a page as HTML: sanitised when it was rendered, and once more
/// here.
public class SafeHtml extends Html {

    /// @param html as rendered by the content reader
    /// @param classes CSS classes of the element around the text
    public SafeHtml(String html, String classes) {
        super("<div class=\"%s\">%s</div>".formatted(classes, html), SafeHtml::allowed);
    }

    private static Safelist allowed() {
        return Safelist.relaxed()
                .removeTags("img")
                .addTags("hr", "del", "abbr", "mark")
                .addAttributes(":all", "class", "id", "lang")
                .addAttributes("a", "data-term", "rel")
                .addAttributes("th", "scope", "align")
                .addAttributes("td", "align")
                .preserveRelativeLinks(true);
    }
}
