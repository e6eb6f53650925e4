package welvaren.ui.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.servlet.http.HttpServletResponse;
import welvaren.ui.design.Tile;

/// There is no such page, and here are the ways on.
abstract class LostPage<E extends Exception> extends Composite<Div>
        implements HasErrorParameter<E>, HasDynamicTitle {

    private static final int MOTIF = 2;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<E> parameter) {
        getContent().removeAll();
        getContent().addClassNames("wrap", "lost");
        getContent()
                .add(
                        Tile.motif(MOTIF),
                        new Div(
                                new H1(getTranslation("lost.heading")),
                                new Paragraph(getTranslation("lost.text")),
                                way("modules", "menu.modules"),
                                way("cases", "menu.cases"),
                                way("actors", "menu.actors"),
                                way("search", "menu.search")));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    private Anchor way(String path, String message) {
        var way = new Anchor(path, getTranslation(message));
        way.addClassName("more");
        return way;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("lost.heading"));
    }
}
