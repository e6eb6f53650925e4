package welvaren.ui.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import welvaren.content.Vocabulary;
import welvaren.language.Language;
import welvaren.ui.actors.ActorLinks;
import welvaren.ui.design.EmptyState;
import welvaren.ui.glossary.GlossaryLinks;
import welvaren.ui.learning.LearningLinks;
import welvaren.ui.library.CaseLinks;
import welvaren.ui.worksheets.WorksheetLinks;

/// Where to go on when there are no results to show.
class WaysOn extends Composite<Div> {

    private static final int EXAMPLES = 4;
    private static final int MOTIF = 3;

    /// Before anything was asked.
    static WaysOn beforeAsking(Vocabulary vocabulary, Language language) {
        var ways = new WaysOn();
        ways.getContent()
                .add(
                        new Paragraph(ways.getTranslation("search.hint")),
                        ways.examples(vocabulary, language),
                        ways.lists());
        return ways;
    }

    /// Nothing was found for the question.
    static WaysOn afterNothing(Question question, Vocabulary vocabulary, Language language) {
        var ways = new WaysOn();
        ways.getContent()
                .add(
                        new EmptyState(MOTIF, ways.sentence(question), ways.wider(question)),
                        ways.examples(vocabulary, language),
                        ways.lists());
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
