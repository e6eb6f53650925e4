package welvaren.ui.about;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import welvaren.ui.suggestions.SuggestLinks;

/// How far everybody can use Welvaren, how that is tested, what is not met yet, and whom to tell.
@Route("accessibility")
@AnonymousAllowed
class AccessibilityView extends Composite<Div> implements LocaleChangeObserver, HasDynamicTitle {

    private static final int MET = 7;
    private static final int MISSING = 7;

    /// When both lists were last compared with the product.
    private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 22);

    private final String contact;
    private final Article article = new Article();

    /// @param contact `welvaren.accessibility.contact`: whom one tells, as text; where it is not
    ///   set the one for privacy; may be empty
    AccessibilityView(
            @Value("${welvaren.accessibility.contact:${welvaren.privacy.contact:}}")
                    String contact) {
        this.contact = contact.strip();
        article.addClassName("prose");
        getContent().addClassNames("wrap", "page");
        getContent().add(article);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        article.removeAll();
        var lead = new Paragraph(getTranslation("accessibility.lead"));
        lead.addClassName("standfirst");
        article.add(
                new H1(getTranslation("accessibility.heading")),
                lead,
                new H2(getTranslation("accessibility.met")),
                new Paragraph(getTranslation("accessibility.met.text")),
                list("accessibility.met.", MET),
                new H2(getTranslation("accessibility.missing")),
                list("accessibility.missing.", MISSING),
                new H2(getTranslation("accessibility.tell")),
                new Paragraph(getTranslation("accessibility.tell.text")),
                new Paragraph(
                        new Anchor(
                                SuggestLinks.newCase(),
                                getTranslation("accessibility.tell.form"))));
        if (!contact.isEmpty()) {
            article.add(new Paragraph(getTranslation("accessibility.contact", contact)));
        }
        var reviewed = Date.from(REVIEWED.atStartOfDay(ZoneOffset.UTC).toInstant());
        article.add(new Paragraph(getTranslation("accessibility.reviewed", reviewed)));
    }

    private UnorderedList list(String message, int count) {
        var list = new UnorderedList();
        list.addClassName("pts");
        IntStream.range(0, count).forEach(i -> list.add(new ListItem(getTranslation(message + i))));
        return list;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("accessibility.heading"));
    }
}
