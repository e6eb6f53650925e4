package welvaren.ui.activity;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.jspecify.annotations.Nullable;

/// A radio group whose value is a text; nothing chosen is the empty text.
class TextChoice extends AbstractCompositeField<RadioButtonGroup<String>, TextChoice, String> {

    private final RadioButtonGroup<String> group;

    TextChoice(RadioButtonGroup<String> group) {
        super("");
        this.group = group;
        group.addValueChangeListener(
                event -> setModelValue(text(event.getValue()), event.isFromClient()));
    }

    private static String text(@Nullable String chosen) {
        return chosen == null ? "" : chosen;
    }

    @Override
    protected RadioButtonGroup<String> initContent() {
        return group;
    }

    /// A text that is no choice any more shows as nothing chosen.
    @Override
    protected void setPresentationValue(String text) {
        var known = group.getListDataView().getItems().anyMatch(text::equals);
        if (known) {
            group.setValue(text);
        } else {
            group.clear();
        }
    }
}
