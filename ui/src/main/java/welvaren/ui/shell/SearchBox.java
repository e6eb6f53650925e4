package welvaren.ui.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyDownEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import welvaren.ui.design.Icon;
import welvaren.ui.design.SuggestionList;

/// The search box of every page; the key `/` leads to it, Enter to the results.
class SearchBox extends Composite<Div> {

    private final Input input = new Input(ValueChangeMode.LAZY);
    private final SuggestionList suggestions;
    private final Anchor results = new Anchor("search");
    private final Span key = new Span("/");

    SearchBox() {
        input.setType("search");
        input.setId("site-search");
        input.getElement().setAttribute("maxlength", "200");
        suggestions = new SuggestionList(input);
        key.addClassName("kbd");
        key.getElement().setAttribute("aria-hidden", "true");
        getContent().addClassName("hsearch");
        getContent().getElement().setAttribute("role", "search");
        results.add(Icon.of("search"));
        getContent().add(results, input, key, suggestions);
        ComponentUtil.addListener(input, KeyDownEvent.class, this::searchOnEnter);
    }

    private void searchOnEnter(KeyDownEvent event) {
        if (event.getKey().matches(Key.ENTER.getKeys().getFirst()) && !input.getValue().isBlank()) {
            var words = input.getValue().strip();
            getUI().ifPresent(ui -> ui.navigate("search", QueryParameters.of("q", words)));
        }
    }

    void translate() {
        input.setPlaceholder(getTranslation("shell.search"));
        input.setAriaLabel(getTranslation("shell.search"));
        suggestions.translate();
        results.setAriaLabel(getTranslation("menu.search"));
    }
}
