package welvaren.ui.activity;

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
import welvaren.learning.StepRef;

/// The questions of a quiz, one after another, as often as she likes.
class QuizBody extends Composite<Div> {

    private final Desk desk;
    private final Quiz quiz;
    private final StepRef step;
    private final Div question = new Div();
    private final Span position = new Span();
    private final Paragraph standing = new Paragraph();
    private final Button previous = new Button();
    private final Button next = new Button();
    private final StartAgain again;
    private Optional<StepProgress> state;
    private int current;

    QuizBody(Desk desk, Quiz quiz, Optional<StepProgress> state) {
        this.desk = desk;
        this.quiz = quiz;
        this.state = state;
        step = desk.step(quiz);
        again = new StartAgain(quiz.title(), "quiz.again-kept", this::startAgain);
        position.addClassNames("small", "sub");
        position.getElement().setAttribute("tabindex", "-1");
        standing.addClassNames("small", "sub");
        standing.getElement().setAttribute("role", "status");
        previous.setText(getTranslation("quiz.previous"));
        previous.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        previous.addClickListener(_ -> goTo(current - 1));
        next.setText(getTranslation("quiz.next"));
        next.addClickListener(_ -> goTo(current + 1));
        var ways = new Div(previous, next);
        ways.addClassNames("row", "between", "quiz-ways");
        getContent().add(position, question, standing, ways, again);
        show(desk.tab().question(step).map(this::place).orElseGet(this::firstUnanswered));
    }

    /// The first one when there is no such question any more.
    private int place(String key) {
        var keys = quiz.questions().stream().map(Question::key).toList();
        return Math.max(0, keys.indexOf(key));
    }

    private int firstUnanswered() {
        return quiz.questions().stream()
                .filter(asked -> !answers().containsKey(asked.key()))
                .findFirst()
                .map(asked -> quiz.questions().indexOf(asked))
                .orElse(0);
    }

    private Map<String, Answer> answers() {
        return state.map(StepProgress::answers).orElse(Map.of());
    }

    /// The button that she used may be gone: she goes on at the question.
    private void goTo(int index) {
        show(index);
        desk.tab().isAt(step, quiz.questions().get(index).key());
        position.getElement().callJsFunction("focus");
    }

    private void show(int index) {
        current = index;
        var asked = quiz.questions().get(index);
        var count = quiz.questions().size();
        position.setText(getTranslation("quiz.position", index + 1, count));
        question.removeAll();
        question.add(form(asked));
        previous.setVisible(index > 0);
        next.setVisible(index + 1 < count);
        say();
    }

    private QuestionForm form(Question asked) {
        var before = Optional.ofNullable(answers().get(asked.key()));
        var form = new QuestionForm(asked, before, answer -> judge(asked, answer));
        form.keep(
                desk.tab().unchecked(step, asked.key()),
                answer -> desk.tab().keep(step, asked.key(), answer));
        return form;
    }

    private Optional<Answer> judge(Question asked, List<String> answer) {
        desk.tab().isAt(step, asked.key());
        var progress = desk.work().answer(desk.unit(), quiz, asked.key(), answer);
        desk.tab().forget(step, asked.key());
        state = progress.step(step);
        say();
        desk.progressed().run();
        return Optional.ofNullable(answers().get(asked.key()));
    }

    private void startAgain() {
        desk.tab().forget(step);
        state = desk.work().reset(step).step(step);
        goTo(0);
        desk.progressed().run();
    }

    private void say() {
        var answered = answers().size();
        var right = answers().values().stream().filter(Answer::right).count();
        var asked = quiz.questions().size();
        var done = state.filter(StepProgress::isSettled).isPresent();
        var needed =
                quiz.rightNeeded()
                        .map(count -> getTranslation("quiz.pass-mark", count, asked))
                        .orElse("");
        again.offer(answered > 0);
        if (answered == 0) {
            standing.setText(needed);
        } else if (done) {
            standing.setText(getTranslation("quiz.done", right, asked));
        } else {
            var soFar = getTranslation("quiz.so-far", answered, asked, right);
            standing.setText((soFar + " " + needed).strip());
        }
    }
}
