package welvaren.ui.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import welvaren.ui.cohort.CohortLinks;
import welvaren.ui.design.Icon;

/// The bar at the bottom of a phone.
class TabBar extends Composite<Nav> {

    private record Tab(String path, String message, Anchor link, Span word) {

        static Tab of(String path, String message, String icon) {
            var word = new Span();
            var link = new Anchor(path.isEmpty() ? "/" : path);
            link.add(Icon.of(icon), word);
            return new Tab(path, message, link, word);
        }

        void appear(boolean wanted) {
            link.setVisible(wanted);
        }

        boolean leadsTo(String page) {
            return path.isEmpty()
                    ? page.isEmpty()
                    : page.equals(path) || page.startsWith(path + "/");
        }
    }

    private final List<Tab> tabs = new ArrayList<>();
    private final Tab cohorts = Tab.of(CohortLinks.all(), "menu.cohorts", "users");
    private final Tab actors = Tab.of("actors", "menu.actors", "network");

    TabBar() {
        tabs.add(Tab.of("", "menu.home", "house"));
        tabs.add(Tab.of("modules", "menu.learn", "book-open"));
        tabs.add(cohorts);
        tabs.add(Tab.of("cases", "menu.library", "library"));
        tabs.add(actors);
        tabs.add(Tab.of("me", "menu.you", "user-round"));
        getContent().addClassName("tabbar");
        tabs.forEach(tab -> getContent().add(tab.link()));
    }

    /// There is room for five: who is in a cohort finds the actors through the library.
    void show(String path, boolean inCohorts) {
        cohorts.appear(inCohorts);
        actors.appear(!inCohorts);
        tabs.forEach(tab -> Shell.current(tab.link(), tab.leadsTo(path)));
    }

    void translate() {
        getElement().setAttribute("aria-label", getTranslation("shell.menu.short"));
        tabs.forEach(tab -> tab.word().setText(getTranslation(tab.message())));
    }
}
