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
import java.util.stream.IntStream;
import welvaren.ui.privacy.PrivacyLinks;

/// What Welvaren is, who may use it how, and the documents its contents come from.
@Route("about")
@AnonymousAllowed
class AboutView extends Composite<Div> implements LocaleChangeObserver, HasDynamicTitle {

    private static final int SOURCES = 5;

    private final Article article = new Article();

    AboutView() {
        article.addClassName("prose");
        getContent().addClassNames("wrap", "page");
        getContent().add(article);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        article.removeAll();
        var lead = new Paragraph(getTranslation("about.lead"));
        lead.addClassName("standfirst");
        article.add(
                new H1(getTranslation("about.heading")),
                lead,
                new H2(getTranslation("about.for")),
                new Paragraph(getTranslation("about.for.text")),
                new H2(getTranslation("about.sources")),
                new Paragraph(getTranslation("about.sources.text")),
                sources(),
                new H2(getTranslation("about.reuse")),
                new Paragraph(getTranslation("about.reuse.text")),
                new H2(getTranslation("about.privacy")),
                new Paragraph(getTranslation("about.privacy.text")),
                new Paragraph(
                        new Anchor(PrivacyLinks.privacy(), getTranslation("about.privacy.more"))),
                new H2(getTranslation("about.api")),
                new Paragraph(getTranslation("about.api.text")),
                api());
    }

    private UnorderedList sources() {
        var list = new UnorderedList();
        list.addClassName("pts");
        IntStream.range(0, SOURCES)
                .forEach(i -> list.add(new ListItem(getTranslation("about.source." + i))));
        return list;
    }

    private Paragraph api() {
        var description = new Anchor("api/v1/openapi.json", "/api/v1/openapi.json");
        description.getElement().setAttribute("router-ignore", true);
        return new Paragraph(description);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("about.heading"));
    }
}
