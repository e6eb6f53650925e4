package welvaren.ui.tracking;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.function.Consumer;
import welvaren.cohort.Cohort;
import welvaren.tracking.CheckIn;
import welvaren.tracking.CheckInDraft;
import welvaren.tracking.CheckIns;
import welvaren.ui.cohort.DayPicker;

/// To write to a learner, or a note about her, with a day to look again.
class CheckInForm extends Composite<Div> {

    private final CheckIn.Kind kind;
    private final TextArea body = new TextArea();
    private final DayPicker followUp = new DayPicker();
    private final Button button = new Button();

    CheckInForm(CheckIn.Kind kind, Consumer<CheckInDraft> write) {
        this.kind = kind;
        body.setMaxLength(CheckIns.LONGEST);
        followUp.setMin(Cohort.today());
        followUp.setClearButtonVisible(true);
        button.addClickListener(_ -> write.accept(draft()));
        getContent().addClassName("form");
        getContent().add(body, followUp, button);
    }

    /// @param name of the learner
    void translate(String name) {
        var key = "tracking." + kind.name().toLowerCase(Locale.ROOT);
        body.setLabel(getTranslation(key + ".label", name));
        body.setHelperText(getTranslation(key + ".help", name));
        followUp.translate("tracking.follow-up");
        button.setText(getTranslation(key + ".do"));
    }

    /// Has another text in place of what was typed.
    void begin(String text) {
        body.setValue(text);
        followUp.clear();
    }

    private CheckInDraft draft() {
        return new CheckInDraft(kind, body.getValue(), followUp.day());
    }
}
