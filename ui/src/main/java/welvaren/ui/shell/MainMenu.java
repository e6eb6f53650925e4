package welvaren.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.LinkedHashMap;
import java.util.Map;

/// The links that views put into the menu with `@Menu`: the title is the key of a message, the icon
/// one of the sprite.
final class MainMenu {

    private MainMenu() {}

    /// A link for each entry, in their order.
    static Map<MenuEntry, Anchor> links() {
        var links = new LinkedHashMap<MenuEntry, Anchor>();
        for (var entry : MenuConfiguration.getMenuEntries()) {
            links.put(entry, new Anchor(entry.path().isEmpty() ? "/" : entry.path()));
        }
        return links;
    }

    /// Whether a page belongs to an entry: `cases/gbo-centrale` to `cases`.
    static boolean leadsTo(MenuEntry entry, String path) {
        var start = entry.path().replaceFirst("^/", "");
        return start.isEmpty()
                ? path.isEmpty()
                : path.equals(start) || path.startsWith(start + "/");
    }
}
