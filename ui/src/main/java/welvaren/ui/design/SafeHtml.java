package welvaren.ui.design;

import com.vaadin.flow.component.Html;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/// The one way in which text reaches a page as HTML: sanitised when it was rendered, and once more
/// here.
public class SafeHtml extends Html {

    /// @param html as rendered by the content reader
    /// @param classes CSS classes of the element around the text
    public SafeHtml(String html, String classes) {
        super(
                "<div class=\"%s\">%s</div>".formatted(classes, withoutEmptyHeadings(html)),
                SafeHtml::allowed);
    }

    /// The corner of a table with headings on two sides heads nothing.
    private static String withoutEmptyHeadings(String html) {
        return html.replace("<th></th>", "<td></td>");
    }

    private static Safelist allowed() {
        var allowed =
                Safelist.relaxed()
                        .removeTags("img")
                        .addTags("hr", "del", "abbr", "mark")
                        .addAttributes(":all", "class", "id", "lang")
                        .addAttributes("a", "data-term", "rel")
                        .addAttributes("th", "scope", "align")
                        .addAttributes("td", "align")
                        .preserveRelativeLinks(true);
        return new WithOwnPaths(allowed);
    }

    /// Also lets links to our own pages through: without the address of a page, jsoup knows no
    /// protocol for them and drops them.
    private static final class WithOwnPaths extends Safelist {

        private static final Pattern OWN_PATH = Pattern.compile("/[a-z0-9/-]*(#[a-z0-9-]+)?");

        WithOwnPaths(Safelist others) {
            super(others);
        }

        @Override
        public boolean isSafeAttribute(String tag, Element element, Attribute attribute) {
            return isOwnPath(tag, attribute) || super.isSafeAttribute(tag, element, attribute);
        }

        private static boolean isOwnPath(String tag, Attribute attribute) {
            return tag.equals("a")
                    && attribute.getKey().equals("href")
                    && !attribute.getValue().startsWith("//")
                    && OWN_PATH.matcher(attribute.getValue()).matches();
        }
    }
}
