package welvaren.ui.design;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Boxes to tick that narrow a list, each with the number that would be left. On a phone they are
/// folded behind a button.
public class Filters extends Composite<Aside> {

    /// @param name the word in the address
    public record Group(String name, String heading, List<Option> options) {}

    /// @param hint other words for it; may be empty
    public record Option(String value, String label, String hint) {}

    private record Box(String group, Option option, Checkbox checkbox, Span count) {}

    private final Runnable changed;
    private final List<Box> boxes = new ArrayList<>();
    private final NativeButton fold = new NativeButton();
    private final Div groups = new Div();
    private Map<String, Set<String>> chosen = new LinkedHashMap<>();

    /// @param changed what to do when somebody ticked something
    public Filters(Runnable changed) {
        this.changed = changed;
        groups.setId("filters");
        fold.addClassNames("chip", "fold");
        fold.getElement().setAttribute("aria-controls", "filters");
        fold.addClickListener(_ -> open(!getContent().hasClassName("open")));
        open(false);
        getContent().addClassName("facets");
        getElement().setAttribute("tabindex", "-1");
        getContent().add(fold, groups);
    }

    private void open(boolean open) {
        getContent().setClassName("open", open);
        fold.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    /// The values chosen in each group.
    public Map<String, Set<String>> chosen() {
        return chosen;
    }

    /// Chooses these and no others, without saying that something changed.
    public void choose(Map<String, Set<String>> values) {
        chosen = new LinkedHashMap<>();
        values.forEach((group, some) -> chosen.put(group, new LinkedHashSet<>(some)));
        boxes.forEach(box -> box.checkbox().setValue(has(box)));
    }

    /// Draws the groups anew, with what is chosen.
    public void draw(List<Group> all) {
        groups.removeAll();
        boxes.clear();
        getElement().setAttribute("aria-label", getTranslation("filters"));
        for (var group : all) {
            var list = new UnorderedList();
            group.options().forEach(option -> list.add(item(group, option)));
            var heading = new H2(group.heading());
            var facet = new Div(heading, list);
            facet.addClassName("facet");
            groups.add(facet);
        }
    }

    private ListItem item(Group group, Option option) {
        var count = new Span();
        var words = new Div(new Span(option.label()));
        if (!option.hint().isEmpty()) {
            var hint = new Span(option.hint());
            hint.addClassName("hint");
            words.add(hint);
        }
        var label = new Div(words, count);
        label.addClassName("value");
        var box = new Box(group.name(), option, new Checkbox(), count);
        box.checkbox().setLabelComponent(label);
        box.checkbox().setValue(has(box));
        box.checkbox()
                .addValueChangeListener(event -> {
                    if (event.isFromClient()) {
                        tick(box, event.getValue());
                    }
                });
        boxes.add(box);
        return new ListItem(box.checkbox());
    }

    private boolean has(Box box) {
        return chosen.getOrDefault(box.group(), Set.of()).contains(box.option().value());
    }

    private void tick(Box box, boolean on) {
        var values = chosen.computeIfAbsent(box.group(), _ -> new LinkedHashSet<>());
        if (on) {
            values.add(box.option().value());
        } else {
            values.remove(box.option().value());
        }
        chosen.values().removeIf(Set::isEmpty);
        changed.run();
    }

    /// Shows how many would be left, for each group and value.
    public void count(Map<String, Map<String, Long>> counts) {
        for (var box : boxes) {
            var count =
                    counts.getOrDefault(box.group(), Map.of())
                            .getOrDefault(box.option().value(), 0L);
            box.count().setText(String.valueOf(count));
            box.checkbox().setClassName("none", count == 0);
        }
        var all = chosen.values().stream().mapToInt(Set::size).sum();
        fold.removeAll();
        fold.add(Icon.of("sliders-horizontal"), new Span(getTranslation("filters.fold", all)));
    }

    /// What is chosen, each a button that takes it away.
    public List<NativeButton> chips() {
        return boxes.stream().filter(this::has).map(this::chip).collect(Collectors.toList());
    }

    private NativeButton chip(Box box) {
        var chip = new NativeButton();
        chip.addClassNames("chip", "on");
        chip.add(new Span(box.option().label()), Icon.small("x"));
        chip.setAriaLabel(getTranslation("filters.remove", box.option().label()));
        chip.addClickListener(_ -> {
            box.checkbox().setValue(false);
            tick(box, false);
            focus(box);
        });
        return chip;
    }

    /// The chip that had it is gone. Where the boxes are folded away, the first call is what lasts.
    private void focus(Box box) {
        getElement().callJsFunction("focus");
        box.checkbox().focus();
    }
}
