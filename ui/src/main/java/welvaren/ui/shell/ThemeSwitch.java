package welvaren.ui.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Locale;
import welvaren.ui.design.Icon;
import welvaren.ui.language.Choices;
import welvaren.ui.language.Choices.Theme;

/// One button that goes round: as the system, light, dark.
class ThemeSwitch extends Composite<Div> {

    private final NativeButton button = new NativeButton();
    private Theme theme;

    ThemeSwitch() {
        var request = VaadinRequest.getCurrent();
        theme = request == null ? Theme.SYSTEM : Choices.theme(request);
        button.addClassName("icb");
        button.addClickListener(_ -> next());
        getContent().add(button);
    }

    private void next() {
        theme = Theme.values()[(theme.ordinal() + 1) % Theme.values().length];
        getUI().ifPresent(ui -> Choices.choose(ui, theme));
        translate();
    }

    void translate() {
        button.removeAll();
        button.add(
                Icon.of(
                        switch (theme) {
                            case SYSTEM -> "monitor";
                            case LIGHT -> "sun";
                            case DARK -> "moon";
                        }));
        var name = getTranslation("shell.theme." + theme.name().toLowerCase(Locale.ROOT));
        button.add(new Span(getTranslation("shell.theme", name)));
    }
}
