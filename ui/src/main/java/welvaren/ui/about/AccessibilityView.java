package welvaren.ui.about;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import welvaren.ui.suggestions.SuggestLinks;

/// How far everybody can use Welvaren, how that is tested, what is not met yet, and whom to tell.
@Route("accessibility")
@AnonymousAllowed
class AccessibilityView extends ProsePage {

    private static final int MET = 7;
    private static final int MISSING = 7;

    /// When both lists were last compared with the product.
    private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 22);

    private final String contact;

    /// @param contact `welvaren.accessibility.contact`: whom one tells, as text; where it is not
    ///   set the one for privacy; may be empty
    AccessibilityView(
            @Value("${welvaren.accessibility.contact:${welvaren.privacy.contact:}}")
                    String contact) {
        super("accessibility");
        this.contact = contact.strip();
    }

    @Override
    List<Component> body() {
        var asked = Stream.of(contact).filter(whom -> !whom.isEmpty());
        var reviewed = Date.from(REVIEWED.atStartOfDay(ZoneOffset.UTC).toInstant());
        return Stream.<Stream<Component>>of(
                        Stream.of(
                                heading("met"),
                                text("met.text"),
                                list("met", MET),
                                heading("missing"),
                                list("missing", MISSING),
                                heading("tell"),
                                text("tell.text"),
                                new Paragraph(
                                        new Anchor(SuggestLinks.newCase(), words("tell.form")))),
                        asked.map(whom -> new Paragraph(words("contact", whom))),
                        Stream.of(new Paragraph(words("reviewed", reviewed))))
                .flatMap(parts -> parts)
                .toList();
    }
}
