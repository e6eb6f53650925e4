package welvaren.ui.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.Map;
import welvaren.ui.design.Brand;
import welvaren.ui.exchange.NewsBell;

/// The bar at the top: where one can go, the search box, the language, the account.
@SpringComponent
@UIScope
class TopBar extends Composite<Header> {

    private final Brand brand = new Brand();
    private final Nav nav = new Nav();
    private final Map<MenuEntry, Anchor> links = MainMenu.links();
    private final SearchBox search = new SearchBox();
    private final LanguageSwitch languages = new LanguageSwitch();
    private final NewsBell bell;
    private final AccountLinks account;

    TopBar(NewsBell bell, AccountLinks account) {
        this.bell = bell;
        this.account = account;
        nav.add(links.values().toArray(Anchor[]::new));
        var right = new Div(search, languages, bell, account);
        right.addClassName("tr");
        var wrap = new Div(brand, nav, right);
        wrap.addClassName("wrap");
        getContent().addClassName("top");
        getContent().add(wrap);
    }

    void show(String path) {
        links.forEach((entry, link) -> Shell.current(link, MainMenu.leadsTo(entry, path)));
        account.show(path);
        bell.show();
    }

    void translate() {
        nav.getElement().setAttribute("aria-label", getTranslation("shell.menu"));
        links.forEach((entry, link) -> link.setText(getTranslation(entry.title())));
        search.translate();
        languages.translate();
        account.translate();
    }
}
