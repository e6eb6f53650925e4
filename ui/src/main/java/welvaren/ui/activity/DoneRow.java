package welvaren.ui.activity;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.BooleanSupplier;
import welvaren.learning.StepProgress;
import welvaren.learning.StepRef;
import welvaren.learning.UnitProgress;
import welvaren.ui.design.Icon;
import welvaren.ui.design.Notice;

/// Says that an activity is done, or lets her say so; and takes it back.
class DoneRow extends Composite<Div> {

    private final Desk desk;
    private final StepRef step;
    private final BooleanSupplier ready;
    private final String notReady;
    private final Notice notYet = Notice.plain();
    private final Span done = new Span(Icon.of("circle-check"), new Span());
    private final Button finish = new Button();
    private final Button undo = new Button();

    /// @param finishMessage key of the button's text
    /// @param ready whether there is something to be done with
    /// @param notReady key of the sentence when there is not
    DoneRow(
            Desk desk,
            StepRef step,
            boolean isDone,
            String finishMessage,
            BooleanSupplier ready,
            String notReady) {
        this.desk = desk;
        this.step = step;
        this.ready = ready;
        this.notReady = notReady;
        done.addClassNames("tag", "ok");
        ((Span) done.getComponentAt(1)).setText(getTranslation("activity.done"));
        done.getElement().setAttribute("role", "status");
        finish.setText(getTranslation(finishMessage));
        finish.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        finish.addClickListener(_ -> finish());
        undo.setText(getTranslation("activity.undo"));
        undo.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        undo.addClickListener(_ -> show(desk.work().unmark(step)));
        var row = new Div(done, finish, undo);
        row.addClassNames("row", "wrapf");
        getContent().addClassName("done-row");
        getContent().add(notYet, row);
        show(isDone);
    }

    private void finish() {
        if (ready.getAsBoolean()) {
            show(desk.work().complete(step));
            undo.focus();
        } else {
            notYet.say(getTranslation(notReady));
        }
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
    }
}
