package welvaren.ui.activity;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;

/// A choice that is kept as a text, like everything else she fills in.
final class ChoiceInput {

    private ChoiceInput() {}

    static TextInput<TextChoice> of(String key, Drafts drafts, RadioButtonGroup<String> group) {
        return new TextInput<>(key, drafts, new TextChoice(group));
    }
}
