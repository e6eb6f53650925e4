package welvaren.ui.activity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import welvaren.content.Question;
import welvaren.learning.StepProgress.Answer;
import welvaren.ui.design.Icon;
import welvaren.ui.design.Notice;

/// One question: what is asked, a way to answer, and what is to be said about the answer.
class QuestionForm extends Composite<Div> {

    private final Question question;
    private final Function<List<String>, Answer> judge;
    private final AnswerInput input;
    private final Div feedback = new Div();
    private final Notice incomplete = Notice.plain();
    private final Button check = new Button();

    /// @param before her latest answer
    QuestionForm(Question question, Optional<Answer> before, Function<List<String>, Answer> judge) {
        this.question = question;
        this.judge = judge;
        input = AnswerInputs.of(question);
        feedback.getElement().setAttribute("role", "status");
        check.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        check.addClickListener(_ -> check());
        check.setText(getTranslation("quiz.check"));
        getContent().addClassName("question");
        getContent().add((Component) input, incomplete, check, feedback);
        before.ifPresent(answer -> {
            input.show(answer.given());
            say(answer);
        });
    }

    private void check() {
        var answer = input.answer();
        if (answer.isEmpty()) {
            incomplete.say(getTranslation("quiz.incomplete"));
        } else {
            incomplete.hush();
            say(judge.apply(answer.get()));
        }
    }

    private void say(Answer answer) {
        feedback.removeAll();
        var verdict = new Span(getTranslation(answer.right() ? "quiz.right" : "quiz.nearly"));
        verdict.addClassName("verdict");
        var words = new Div(new Paragraph(verdict));
        words.add(reasons(answer));
        var box = new Div(Icon.of(answer.right() ? "circle-check" : "lightbulb"), words);
        box.addClassNames("fb", answer.right() ? "right" : "nearly");
        feedback.add(box);
        check.setText(getTranslation(answer.right() ? "quiz.check" : "quiz.again"));
    }

    private Component reasons(Answer answer) {
        return switch (question) {
            case Question.MultipleChoice multiple -> perOption(multiple);
            case Question.SingleChoice _,
                    Question.Ordering _,
                    Question.Matching _,
                    Question.NumberQuestion _,
                    Question.ShortText _ ->
                    new Paragraph(String.join(" ", question.explanation(answer.given())));
        };
    }

    /// With several right answers each explanation stands with its option, and whether that is
    /// right.
    private UnorderedList perOption(Question.MultipleChoice multiple) {
        var list = new UnorderedList();
        for (var option : multiple.options()) {
            var which =
                    new Span(
                            getTranslation(
                                    option.right() ? "quiz.option-right" : "quiz.option-wrong",
                                    option.text()));
            which.addClassName("strong");
            list.add(new ListItem(which, new Span(" " + option.why())));
        }
        return list;
    }
}
