package welvaren.ui.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import welvaren.ui.design.Brand;

/// The foot of every page: what there is, in three short lists, and the colours.
class Footer extends Composite<com.vaadin.flow.component.html.Footer> {

    private record Link(String message, String path) {}

    private static final List<Link> LEARN =
            List.of(
                    new Link("menu.modules", "modules"),
                    new Link("menu.worksheets", "worksheets"),
                    new Link("menu.glossary", "glossary"),
                    new Link("menu.teachers", "teachers"));
    private static final List<Link> EXPLORE =
            List.of(
                    new Link("menu.cases", "cases"),
                    new Link("menu.actors", "actors"),
                    new Link("menu.search", "search"));
    private static final List<Link> ABOUT =
            List.of(
                    new Link("menu.about", "about"),
                    new Link("menu.privacy", "privacy"),
                    new Link("menu.accessibility", "accessibility"),
                    new Link("menu.me", "me"));

    private final Div wrap = new Div();
    private final ThemeSwitch themes = new ThemeSwitch();

    Footer() {
        wrap.addClassName("wrap");
        getContent().addClassName("foot");
        getContent().add(wrap);
    }

    void translate() {
        wrap.removeAll();
        themes.translate();
        wrap.add(
                new Div(new Brand(), new Paragraph(getTranslation("shell.footer")), themes),
                list("shell.footer.learn", LEARN),
                list("shell.footer.explore", EXPLORE),
                list("shell.footer.about", ABOUT));
    }

    private Div list(String heading, List<Link> links) {
        var list = new Div(new H2(getTranslation(heading)));
        links.forEach(link -> list.add(new Anchor(link.path(), getTranslation(link.message()))));
        return list;
    }
}
