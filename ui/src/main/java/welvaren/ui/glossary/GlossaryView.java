package welvaren.ui.glossary;

import static java.util.Comparator.comparing;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.text.Collator;
import java.util.List;
import welvaren.content.Catalogues;
import welvaren.content.Term;
import welvaren.language.Language;

/// Every term with what it means and what else it is called, in the order of the alphabet.
@Route("glossary")
@AnonymousAllowed
class GlossaryView extends Composite<Div>
        implements LocaleChangeObserver, AfterNavigationObserver, HasDynamicTitle {

    private final Catalogues catalogues;

    GlossaryView(Catalogues catalogues) {
        this.catalogues = catalogues;
        getContent().addClassNames("wrap", "page", "glossary");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        var language = Language.of(getLocale());
        var terms =
                catalogues.current().glossary().stream()
                        .sorted(
                                comparing(
                                        term -> term.term().in(language),
                                        Collator.getInstance(language.locale())))
                        .toList();
        var lead = new Paragraph(getTranslation("glossary.lead", terms.size()));
        lead.addClassName("sub");
        var list = new DescriptionList();
        terms.forEach(term -> add(list, term, language));
        getContent().removeAll();
        getContent().add(new H1(getTranslation("glossary.heading")), lead, list);
    }

    private void add(DescriptionList list, Term term, Language language) {
        var name = new DescriptionList.Term(term.term().in(language));
        name.setId(term.key());
        list.add(name);
        var text = term.text().shown(language);
        var meaning = new DescriptionList.Description(text.text());
        if (text.language() != language) {
            meaning.getElement().setAttribute("lang", text.language().tag());
        }
        var also = term.also().only(language).orElse(List.of());
        if (!also.isEmpty()) {
            var others = new Span(getTranslation("glossary.also", String.join(", ", also)));
            others.addClassNames("small", "sub");
            meaning.add(others);
        }
        list.add(meaning);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        getElement().executeJs("window.Welvaren.toFragment()");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("glossary.heading"));
    }
}
