package welvaren.ui.activity;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Supplier;
import welvaren.content.Activity;
import welvaren.learning.StepProgress;
import welvaren.learning.StepRef;
import welvaren.learning.UnitProgress;
import welvaren.ui.design.Icon;
import welvaren.ui.design.Notice;

/// Says that an activity is done, or lets her say so; takes it back, or lets her begin again.
class DoneRow extends Composite<Div> {

    private final Desk desk;
    private final StepRef step;
    private final Supplier<Optional<String>> missing;
    private final Notice notYet = Notice.plain();
    private final Span done = new Span(Icon.of("circle-check"), new Span());
    private final Button finish = new Button();
    private final Button undo = new Button();
    private final StartAgain again;

    /// @param finishMessage key of the button's text
    /// @param missing key of the sentence that says what is to be done before she can finish
    DoneRow(
            Desk desk,
            Activity activity,
            boolean isDone,
            String finishMessage,
            Supplier<Optional<String>> missing) {
        this.desk = desk;
        this.step = desk.step(activity);
        this.missing = missing;
        again = new StartAgain(activity.title(), "activity.again-kept", this::startAgain);
        done.addClassNames("tag", "ok");
        ((Span) done.getComponentAt(1)).setText(getTranslation("activity.done"));
        done.getElement().setAttribute("role", "status");
        finish.setText(getTranslation(finishMessage));
        finish.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        finish.addClickListener(_ -> finish());
        undo.setText(getTranslation("activity.undo"));
        undo.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        undo.addClickListener(_ -> {
            show(desk.work().unmark(step));
            finish.focus();
        });
        var row = new Div(done, finish, undo);
        row.addClassNames("row", "wrapf");
        getContent().addClassName("done-row");
        getContent().add(notYet, row);
        if (activity instanceof Activity.Written) {
            getContent().add(again);
        }
        show(isDone);
    }

    private void finish() {
        var sentence = missing.get();
        if (sentence.isEmpty()) {
            show(desk.work().complete(step));
            undo.focus();
        } else {
            notYet.say(getTranslation(sentence.get()));
        }
    }

    private void startAgain() {
        show(desk.work().reset(step));
        finish.focus();
    }

    private void show(UnitProgress progress) {
        show(progress.step(step).filter(StepProgress::isSettled).isPresent());
        desk.progressed().run();
    }

    private void show(boolean isDone) {
        notYet.hush();
        done.setVisible(isDone);
        undo.setVisible(isDone);
        finish.setVisible(!isDone);
        again.offer(isDone);
    }
}
