package welvaren.ui.design;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyDownEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/// A wide search box with its button, as on the first page and the page of a search.
public class BigSearch extends Composite<Div> {

    private final Input input = new Input(ValueChangeMode.EAGER);
    private final SuggestionList suggestions;
    private final NativeButton button = new NativeButton();
    private final Consumer<String> asked;

    /// @param asked what to do with the words; never blank
    public BigSearch(Consumer<String> asked) {
        this.asked = asked;
        input.setType("search");
        input.setId("page-search");
        suggestions = new SuggestionList(input);
        input.getElement().setAttribute("maxlength", "200");
        ComponentUtil.addListener(input, KeyDownEvent.class, this::askOnEnter);
        button.addClassNames("btn", "big");
        button.addClickListener(_ -> ask());
        var field = new Div(Icon.of("search"), input);
        field.addClassName("field");
        getContent().addClassName("bigsearch");
        getContent().getElement().setAttribute("role", "search");
        getContent().add(field, button, suggestions);
    }

    private void askOnEnter(KeyDownEvent event) {
        if (event.getKey().matches(Key.ENTER.getKeys().getFirst())) {
            ask();
        }
    }

    private void ask() {
        if (!input.getValue().isBlank()) {
            asked.accept(input.getValue().strip());
        }
    }

    /// Puts these words into the box.
    public void show(String words) {
        input.setValue(words);
    }

    public void translate() {
        input.setPlaceholder(getTranslation("search.placeholder"));
        input.setAriaLabel(getTranslation("shell.search"));
        button.setText(getTranslation("search.ask"));
        suggestions.translate();
        getElement().setAttribute("aria-label", getTranslation("search.box"));
    }
}
