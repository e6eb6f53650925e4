package welvaren.ui.tracking;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import welvaren.content.Activity.Quiz;
import welvaren.content.CourseUnit.UnitText;
import welvaren.content.Question;
import welvaren.content.Question.MultipleChoice;
import welvaren.content.Question.Option;
import welvaren.content.Question.SingleChoice;
import welvaren.learning.Fraction;
import welvaren.tracking.UnitReport.QuestionCount;
import welvaren.ui.design.Bar;
import welvaren.ui.design.RuledHeading;

/// What a cohort answers to the questions of a unit: how many have it right, and how many chose
/// which option.
class QuestionCounts extends Composite<Section> {

    QuestionCounts(List<QuestionCount> counts, UnitText text) {
        setVisible(!counts.isEmpty());
        getContent().add(new RuledHeading(getTranslation("tracking.unit.questions")));
        for (var count : counts) {
            question(count, text).ifPresent(question -> getContent().add(item(question, count)));
        }
    }

    private static Optional<Question> question(QuestionCount count, UnitText text) {
        return text.activity(count.quiz().key()).stream()
                .filter(Quiz.class::isInstance)
                .flatMap(quiz -> ((Quiz) quiz).questions().stream())
                .filter(question -> question.key().equals(count.question()))
                .findFirst();
    }

    private Div item(Question question, QuestionCount count) {
        var said =
                new Paragraph(
                        getTranslation(
                                "tracking.unit.question",
                                count.answered(),
                                count.right(),
                                count.rightAtOnce()));
        said.addClassNames("small", "sub");
        var item = new Div(new H3(question.ask()), said);
        var options = options(question);
        if (!options.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("answers");
            options.forEach(option -> list.add(item(option, count)));
            item.add(list);
        }
        return item;
    }

    private static List<Option> options(Question question) {
        return switch (question) {
            case SingleChoice choice -> choice.options();
            case MultipleChoice choice -> choice.options();
            case Question.Ordering _,
                    Question.Matching _,
                    Question.NumberQuestion _,
                    Question.ShortText _ ->
                    List.of();
        };
    }

    private ListItem item(Option option, QuestionCount count) {
        var chosen = count.chosen().getOrDefault(option.key(), 0);
        var text = new Span(option.text());
        var words = new Div(text);
        if (option.right()) {
            var tag = new Span(getTranslation("tracking.unit.right"));
            tag.addClassNames("tag", "ok");
            words.add(new Span(" "), tag);
        }
        var many = new Span(String.valueOf(chosen));
        many.addClassName("many");
        var label = getTranslation("tracking.unit.option", chosen, count.answered());
        var share = Fraction.of(chosen, count.answered()).percent();
        return new ListItem(words, many, new Bar(share, label));
    }
}
