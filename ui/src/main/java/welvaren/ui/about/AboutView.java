package welvaren.ui.about;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import welvaren.ui.privacy.PrivacyLinks;

/// What Welvaren is, who may use it how, and the documents its contents come from.
@Route("about")
@AnonymousAllowed
class AboutView extends ProsePage {

    private static final int SOURCES = 5;

    AboutView() {
        super("about");
    }

    @Override
    List<Component> body() {
        return List.of(
                heading("for"),
                text("for.text"),
                heading("sources"),
                text("sources.text"),
                list("source", SOURCES),
                heading("reuse"),
                text("reuse.text"),
                heading("privacy"),
                text("privacy.text"),
                new Paragraph(new Anchor(PrivacyLinks.privacy(), words("privacy.more"))),
                heading("api"),
                text("api.text"),
                new Paragraph(description()));
    }

    private static Anchor description() {
        var description = new Anchor("api/v1/openapi.json", "/api/v1/openapi.json");
        description.getElement().setAttribute("router-ignore", true);
        return description;
    }
}
