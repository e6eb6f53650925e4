package welvaren.ui.cohort;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import welvaren.language.Language;

/// In which language a cohort is led.
class LanguageChoice extends RadioButtonGroup<Language> {

    LanguageChoice() {
        setItems(Language.values());
        setValue(Language.NL);
    }

    void translate() {
        setLabel(getTranslation("cohort.language"));
        setItemLabelGenerator(language -> getTranslation("admin.language." + language.tag()));
    }
}
