package welvaren.ui.activity;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import welvaren.content.Activity.Quiz;
import welvaren.content.Question;
import welvaren.learning.StepProgress;
import welvaren.learning.StepProgress.Answer;

/// The questions of a quiz, one after another, as often as she likes.
class QuizBody extends Composite<Div> {

    private final Desk desk;
    private final Quiz quiz;
    private final Div question = new Div();
    private final Span position = new Span();
    private final Paragraph standing = new Paragraph();
    private final Button previous = new Button();
    private final Button next = new Button();
    private Optional<StepProgress> state;
    private int current;

    QuizBody(Desk desk, Quiz quiz, Optional<StepProgress> state) {
        this.desk = desk;
        this.quiz = quiz;
        this.state = state;
        position.addClassNames("small", "sub");
        standing.addClassNames("small", "sub");
        standing.getElement().setAttribute("role", "status");
        previous.setText(getTranslation("quiz.previous"));
        previous.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        previous.addClickListener(_ -> show(current - 1));
        next.setText(getTranslation("quiz.next"));
        next.addClickListener(_ -> show(current + 1));
        var ways = new Div(previous, next);
        ways.addClassNames("row", "between", "quiz-ways");
        getContent().add(position, question, standing, ways);
        show(firstUnanswered());
    }

    private int firstUnanswered() {
        for (var i = 0; i < quiz.questions().size(); i++) {
            if (!answers().containsKey(quiz.questions().get(i).key())) {
                return i;
            }
        }
        return 0;
    }

    private Map<String, Answer> answers() {
        return state.map(StepProgress::answers).orElse(Map.of());
    }

    private void show(int index) {
        current = index;
        var asked = quiz.questions().get(index);
        var count = quiz.questions().size();
        position.setText(getTranslation("quiz.position", index + 1, count));
        question.removeAll();
        question.add(
                new QuestionForm(
                        asked,
                        Optional.ofNullable(answers().get(asked.key())),
                        answer -> judge(asked, answer)));
        previous.setVisible(index > 0);
        next.setVisible(index + 1 < count);
        say();
    }

    private Answer judge(Question asked, List<String> answer) {
        var progress = desk.work().answer(desk.unit(), quiz, asked.key(), answer);
        state = progress.step(desk.step(quiz));
        desk.progressed().run();
        say();
        return requireNonNull(answers().get(asked.key()));
    }

    private void say() {
        var answered = answers().size();
        var right = answers().values().stream().filter(Answer::right).count();
        var done = state.filter(StepProgress::isSettled).isPresent();
        var needed = quiz.passMark();
        if (answered == 0) {
            standing.setText(needed.map(mark -> getTranslation("quiz.pass-mark", mark)).orElse(""));
        } else if (done) {
            standing.setText(getTranslation("quiz.done", right, quiz.questions().size()));
        } else {
            standing.setText(
                    getTranslation("quiz.so-far", answered, quiz.questions().size(), right)
                            + needed.map(mark -> " " + getTranslation("quiz.pass-mark", mark))
                                    .orElse(""));
        }
    }
}
