package welvaren.ui.admin;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import welvaren.language.Language;

/// In which language an invitation is written.
class LanguageChoice extends RadioButtonGroup<Language> {

    LanguageChoice() {
        setItems(Language.values());
        setValue(Language.NL);
    }

    /// @param message what is asked
    void translate(String message) {
        setLabel(getTranslation(message));
        setItemLabelGenerator(language -> getTranslation("admin.language." + language.tag()));
    }
}
