package welvaren.ui.design;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;

/// What can be gone to while somebody types: a list that drops down from a search box. The browser
/// asks for what is in it and fills it (`wv/js/suggestions.js`), so that no keystroke waits for a
/// page to be drawn; the box itself works without.
public class SuggestionList extends Div {

    private final Div list = new Div();

    /// @param input the box, which must have an id
    public SuggestionList(Input input) {
        var name = input.getId().orElseThrow() + "-suggestions";
        list.setId(name);
        list.addClassName("sugg");
        list.getElement().setAttribute("role", "listbox").setAttribute("hidden", true);
        var said = new Span();
        said.addClassName("vh");
        said.getElement().setAttribute("role", "status");
        input.getElement()
                .setAttribute("role", "combobox")
                .setAttribute("aria-autocomplete", "list")
                .setAttribute("aria-haspopup", "listbox")
                .setAttribute("aria-expanded", "false")
                .setAttribute("aria-controls", name)
                .setAttribute("autocomplete", "off")
                .setAttribute("autocapitalize", "off")
                .setAttribute("spellcheck", "false");
        addClassName("suggbox");
        add(list, said);
    }

    public void translate() {
        list.getElement().setAttribute("aria-label", getTranslation("suggestions.label"));
    }
}
