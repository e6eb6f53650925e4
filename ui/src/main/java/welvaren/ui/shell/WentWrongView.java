package welvaren.ui.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import welvaren.ui.design.Tile;

/// Something failed. The reason is in the log; the page says what to do.
@Tag("div")
@ParentLayout(Shell.class)
@AnonymousAllowed
class WentWrongView extends Composite<Div>
        implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger log = LoggerFactory.getLogger(WentWrongView.class);
    private static final int MOTIF = 5;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        log.error("The page {} failed", event.getLocation().getPath(), parameter.getException());
        var again = new Anchor(event.getLocation().getPath(), getTranslation("wrong.again"));
        again.getElement().setAttribute("router-ignore", true);
        again.addClassName("btn");
        getContent().removeAll();
        getContent().addClassNames("wrap", "lost");
        getContent().getElement().setAttribute("data-reload-when-well", true);
        getContent()
                .add(
                        Tile.motif(MOTIF),
                        new Div(
                                new H1(getTranslation("wrong.heading")),
                                new Paragraph(getTranslation("wrong.text")),
                                again));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("wrong.heading"));
    }
}
