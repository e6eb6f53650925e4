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
import java.util.function.Consumer;
import java.util.function.Function;
import welvaren.content.Question;
import welvaren.learning.StepProgress.Answer;
import welvaren.ui.design.Icon;
import welvaren.ui.design.Notice;

/// One question: what is asked, a way to answer, and what is to be said about the answer.
class QuestionForm extends Composite<Div> {

    private final Question question;
    private final Function<List<String>, Optional<Answer>> judge;
    private final AnswerInput input;
    private final Div feedback = new Div();
    private final Notice incomplete = Notice.plain();
    private final Button check = new Button();
    private Optional<Answer> judged;

    /// @param before her latest answer
    /// @param judge says what becomes of an answer; nothing when the question is gone
    QuestionForm(
            Question question,
            Optional<Answer> before,
            Function<List<String>, Optional<Answer>> judge) {
        this.question = question;
        this.judge = judge;
        input = AnswerInputs.of(question);
        feedback.getElement().setAttribute("role", "status");
        check.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        check.addClickListener(_ -> check());
        check.setText(getTranslation("quiz.check"));
        getContent().addClassName("question");
        getContent().add((Component) input, incomplete, check, feedback);
        judged = before;
        before.map(Answer::given).ifPresent(input::show);
        before.ifPresent(this::say);
    }

    /// Puts back what she had not checked yet, and tells of each change from now on.
    void keep(List<String> unchecked, Consumer<List<String>> changed) {
        if (!unchecked.isEmpty()) {
            input.show(unchecked);
            follow();
        }
        input.onChange(() -> {
            changed.accept(input.soFar());
            follow();
        });
    }

    /// What was said belongs to the answer of then, and is there only as long as it is the same.
    private void follow() {
        var same = judged.filter(answer -> answer.given().equals(input.soFar())).isPresent();
        feedback.getChildren().forEach(said -> said.setVisible(same));
        input.mark(same);
    }

    private void check() {
        var answer = input.answer();
        if (answer.isEmpty()) {
            incomplete.say(getTranslation("quiz.incomplete"));
        } else {
            incomplete.hush();
            judged = judge.apply(answer.get());
            judged.ifPresent(this::say);
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
        input.mark(true);
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
