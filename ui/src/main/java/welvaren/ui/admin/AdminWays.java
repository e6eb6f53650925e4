package welvaren.ui.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/// The way between the pages for administrators.
class AdminWays extends Composite<Nav> implements LocaleChangeObserver {

    private final String here;

    /// @param here the address of the page at hand
    AdminWays(String here) {
        this.here = here;
        getContent().addClassNames("row", "wrapf", "adminways");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getContent().removeAll();
        getContent().getElement().setAttribute("aria-label", getTranslation("admin.ways"));
        getContent()
                .add(
                        way(AdminLinks.PEOPLE, "admin.people"),
                        way(AdminLinks.MAIL, "admin.mail"),
                        way(AdminLinks.AUDIT, "audit.heading"),
                        way(AdminLinks.RETENTION, "retention.heading"),
                        way(AdminLinks.ERASE, "erase.somebody"));
    }

    private Anchor way(String path, String message) {
        var way = new Anchor(path, getTranslation(message));
        if (path.equals(here)) {
            way.getElement().setAttribute("aria-current", "page");
        }
        return way;
    }
}
