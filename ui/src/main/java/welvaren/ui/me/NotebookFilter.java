package welvaren.ui.me;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import welvaren.notebook.Notebook;

/// Chips that choose what the list shows: everything, or one kind.
class NotebookFilter extends Composite<Div> {

    enum Kind {
        ALL,
        NOTES,
        WORK,
        SAVED
    }

    private final Map<Kind, NativeButton> chips = new EnumMap<>(Kind.class);
    private final Runnable changed;
    private Kind chosen = Kind.ALL;

    NotebookFilter(Runnable changed) {
        this.changed = changed;
        getContent().addClassNames("row", "wrapf");
        getContent().getElement().setAttribute("role", "group");
        for (var kind : Kind.values()) {
            var chip = new NativeButton();
            chip.addClassName("chip");
            chip.addClickListener(_ -> choose(kind));
            chips.put(kind, chip);
            getContent().add(chip);
        }
    }

    private void choose(Kind kind) {
        chosen = kind;
        mark();
        changed.run();
    }

    boolean shows(Notebook.Entry entry) {
        return switch (chosen) {
            case ALL -> true;
            case NOTES -> entry instanceof Notebook.Note;
            case WORK -> entry instanceof Notebook.OwnWork;
            case SAVED -> entry instanceof Notebook.Saved;
        };
    }

    void translate() {
        getElement().setAttribute("aria-label", getTranslation("me.filter"));
        chips.forEach((kind, chip) ->
                chip.setText(getTranslation("me.filter." + kind.name().toLowerCase(Locale.ROOT))));
        mark();
    }

    private void mark() {
        chips.forEach((kind, chip) ->
                chip.getElement().setAttribute("aria-pressed", String.valueOf(kind == chosen)));
    }
}
