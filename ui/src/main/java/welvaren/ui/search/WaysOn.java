package welvaren.ui.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.Set;
import welvaren.content.Catalogue;
import welvaren.content.Vocabulary;
import welvaren.finding.Facet;
import welvaren.language.Language;
import welvaren.ui.actors.ActorLinks;
import welvaren.ui.design.EmptyState;
import welvaren.ui.glossary.GlossaryLinks;
import welvaren.ui.learning.LearningLinks;
import welvaren.ui.library.CaseLinks;
import welvaren.ui.suggestions.SuggestLinks;
import welvaren.ui.worksheets.WorksheetLinks;

/// Where to go on when there are no results to show.
class WaysOn extends Composite<Div> {

    private static final int EXAMPLES = 4;
    private static final int MOTIF = 3;

    /// Before anything was asked.
    static WaysOn beforeAsking(Catalogue catalogue, Language language) {
        var ways = new WaysOn();
        ways.getContent()
                .add(
                        new Paragraph(ways.getTranslation("search.hint")),
                        ways.examples(catalogue.vocabulary(), language),
                        ways.lists());
        return ways;
    }

    /// Nothing was found for the question.
    static WaysOn afterNothing(Question question, Catalogue catalogue, Language language) {
        var ways = new WaysOn();
        ways.getContent()
                .add(
                        new EmptyState(MOTIF, ways.sentence(question), ways.wider(question)),
                        ways.examples(catalogue.vocabulary(), language),
                        ways.browse("search.by-kind", ways.lists()),
                        ways.browse("search.by-theme", themes(catalogue, language)),
                        ways.browse("search.by-module", modules(catalogue, language)),
                        ways.missed());
        return ways;
    }

    private WaysOn() {
        getContent().addClassName("wayson");
    }

    private String sentence(Question question) {
        if (question.words().isEmpty()) {
            return getTranslation("search.none.chosen");
        } else if (question.chosen().isEmpty()) {
            return getTranslation("search.none", question.words());
        } else {
            return getTranslation("search.none.narrowed", question.words());
        }
    }

    /// The same words without a choice, if there was one.
    private Component[] wider(Question question) {
        if (question.chosen().isEmpty() || question.words().isEmpty()) {
            return new Component[0];
        } else {
            var wider = Question.of(question.words(), Map.of());
            return new Component[] {
                link(wider.address(), getTranslation("search.wider", question.words()))
            };
        }
    }

    private Div examples(Vocabulary vocabulary, Language language) {
        var tried = new Div(new Span(getTranslation("search.try")));
        tried.addClassName("try");
        vocabulary.themes().stream()
                .flatMap(theme -> theme.practice().in(language).stream().limit(1))
                .limit(EXAMPLES)
                .forEach(example -> tried.add(new Anchor(SearchLinks.of(example), example)));
        return tried;
    }

    private Section browse(String heading, UnorderedList list) {
        var title = new H3(getTranslation(heading));
        title.addClassName("h4");
        return new Section(title, list);
    }

    private static UnorderedList themes(Catalogue catalogue, Language language) {
        var list = new UnorderedList();
        catalogue.vocabulary().themes().stream()
                .filter(theme ->
                        catalogue.cases().stream()
                                .anyMatch(study -> study.themes().contains(theme.key())))
                .forEach(theme -> {
                    var there = Question.of("", Map.of(Facet.THEME, Set.of(theme.key())));
                    list.add(new ListItem(link(there.address(), theme.label().in(language))));
                });
        return list;
    }

    private static UnorderedList modules(Catalogue catalogue, Language language) {
        var list = new UnorderedList();
        catalogue
                .modules()
                .forEach(module ->
                        list.add(
                                new ListItem(
                                        link(
                                                LearningLinks.module(module),
                                                module.text().in(language).title()))));
        return list;
    }

    private Paragraph missed() {
        return new Paragraph(
                new Text(getTranslation("search.missed") + " "),
                new Anchor(SuggestLinks.newCase(), getTranslation("search.suggest-case")));
    }

    private UnorderedList lists() {
        return new UnorderedList(
                new ListItem(link(LearningLinks.modules(), getTranslation("search.all.units"))),
                new ListItem(link(WorksheetLinks.all(), getTranslation("search.all.worksheets"))),
                new ListItem(link(CaseLinks.all(), getTranslation("search.all.cases"))),
                new ListItem(link(ActorLinks.all(), getTranslation("search.all.actors"))),
                new ListItem(link(GlossaryLinks.all(), getTranslation("search.all.terms"))));
    }

    private static Anchor link(String address, String words) {
        var link = new Anchor(address, words);
        link.addClassName("more");
        return link;
    }
}
