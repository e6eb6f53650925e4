package welvaren.ui.glossary;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import welvaren.content.Catalogues;
import welvaren.content.Term;
import welvaren.language.Language;
import welvaren.notebook.SavedItem;
import welvaren.notebook.SavedItem.SavedTerm;
import welvaren.suggestion.Subject;
import welvaren.ui.design.EmptyState;
import welvaren.ui.finding.SaveButton;
import welvaren.ui.signin.Visit;
import welvaren.ui.suggestions.SuggestLinks;

/// Every term with what it means and what else it is called, in the order of the alphabet.
@Route("glossary")
@AnonymousAllowed
class GlossaryView extends Composite<Div>
        implements LocaleChangeObserver, AfterNavigationObserver, HasDynamicTitle {

    private static final int MOTIF = 2;

    private final Catalogues catalogues;
    private final Visit visit;
    private final H1 heading = new H1();
    private final Paragraph lead = new Paragraph();
    private final TextField filter = new TextField();
    private final Paragraph total = new Paragraph();
    private final Nav letters = new Nav();
    private final Div list = new Div();
    private Set<SavedItem> saved = Set.of();

    GlossaryView(Catalogues catalogues, Visit visit) {
        this.catalogues = catalogues;
        this.visit = visit;
        lead.addClassName("sub");
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(_ -> draw());
        total.addClassNames("small", "sub");
        total.getElement().setAttribute("role", "status");
        letters.addClassName("letters");
        getContent().addClassNames("wrap", "page", "glossary");
        getContent().add(heading, lead, filter, total, letters, list);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        heading.setText(getTranslation("glossary.heading"));
        lead.setText(getTranslation("glossary.lead", catalogues.current().glossary().size()));
        filter.setLabel(getTranslation("glossary.filter"));
        letters.getElement().setAttribute("aria-label", getTranslation("glossary.letters"));
        draw();
    }

    private void draw() {
        var language = Language.of(getLocale());
        var all = catalogues.current().glossary();
        var asked = filter.getValue();
        var shown = all.stream().filter(term -> Alphabet.mentions(term, language, asked)).toList();
        total.setText(
                asked.isBlank() ? "" : getTranslation("glossary.found", shown.size(), all.size()));
        var alphabet = Alphabet.of(shown, language);
        letters.removeAll();
        letters.setVisible(alphabet.size() > 1);
        letters.add(jumps(alphabet.keySet()));
        list.removeAll();
        saved = visit.work().isKept() ? visit.work().saved() : Set.of();
        if (shown.isEmpty()) {
            list.add(new EmptyState(MOTIF, getTranslation("glossary.none")));
        }
        alphabet.forEach((letter, terms) -> list.add(section(letter, terms, language)));
    }

    private static Component jumps(Collection<String> letters) {
        var jumps = new UnorderedList();
        for (var letter : letters) {
            var jump = new Anchor(GlossaryLinks.all() + "#" + place(letter), letter);
            jump.getElement().setAttribute("data-jump", place(letter));
            jumps.add(new ListItem(jump));
        }
        return jumps;
    }

    private static String place(String letter) {
        return "letter-" + letter.toLowerCase(Locale.ROOT);
    }

    private Section section(String letter, List<Term> terms, Language language) {
        var title = new H2(letter);
        title.setId(place(letter));
        var meanings = new DescriptionList();
        terms.forEach(term -> add(meanings, term, language));
        return new Section(title, meanings);
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
        meaning.add(actions(term, name.getText()));
        list.add(meaning);
    }

    private Div actions(Term term, String name) {
        var said = new Span();
        said.addClassNames("tag", "said");
        said.getElement().setAttribute("role", "status");
        var item = new SavedTerm(term.key());
        var save = new SaveButton(item, visit.work(), said, saved.contains(item));
        save.setAriaLabel(getTranslation("save.it", name));
        var actions =
                new Div(
                        SuggestLinks.correction(
                                new Subject(Subject.Kind.TERM, term.key()),
                                getTranslation("suggest.link.term", name)),
                        save,
                        said);
        actions.addClassNames("row", "wrapf", "actions");
        return actions;
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
