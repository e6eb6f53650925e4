package welvaren.ui.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import welvaren.language.Language;
import welvaren.ui.language.Choices;

/// NL and EN. The page stays, and so does what was typed.
class LanguageSwitch extends Composite<Div> {

    private final Map<Language, NativeButton> buttons = new EnumMap<>(Language.class);

    LanguageSwitch() {
        getContent().addClassName("lang");
        getContent().getElement().setAttribute("role", "group");
        for (var language : Language.values()) {
            buttons.put(language, button(language));
        }
        getContent().add(buttons.values().toArray(NativeButton[]::new));
    }

    private NativeButton button(Language language) {
        var button = new NativeButton(language.tag().toUpperCase(Locale.ROOT));
        button.getElement().setAttribute("lang", language.tag());
        button.addClickListener(_ -> choose(language));
        return button;
    }

    private void choose(Language language) {
        getUI().ifPresent(ui -> {
            Choices.choose(ui, language);
            ui.getPage().executeJs("window.Welvaren.showLanguage($0)", language.tag());
        });
    }

    void translate() {
        getElement().setAttribute("aria-label", getTranslation("shell.language"));
        var now = Language.of(getLocale());
        buttons.forEach((language, button) -> {
            button.getElement().setAttribute("aria-pressed", String.valueOf(language == now));
            button.setAriaLabel(getTranslation("shell.language." + language.tag()));
        });
    }
}
