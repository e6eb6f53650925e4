package welvaren.ui.activity;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import welvaren.content.Question;
import welvaren.ui.design.Icon;

/// Puts things in order with a button up and a button down for each, so that no dragging is needed.
class OrderInput extends Composite<Div> implements AnswerInput {

    private final Question.Ordering question;
    private final List<Question.Item> items;
    private final OrderedList list = new OrderedList();
    private final Span announcement = new Span();
    private Runnable changed = () -> {};

    OrderInput(Question.Ordering question) {
        this.question = question;
        items = new ArrayList<>(AnswerInputs.mixed(question.items(), question.key()));
        var ask = new Paragraph(question.ask());
        ask.addClassName("ask");
        announcement.addClassName("vh");
        announcement.getElement().setAttribute("role", "status");
        list.addClassName("ordering");
        getContent().add(ask, list, announcement);
        draw();
    }

    private void draw() {
        list.removeAll();
        for (var place = 0; place < items.size(); place++) {
            list.add(line(place));
        }
    }

    private ListItem line(int place) {
        var item = items.get(place);
        var words = new Span(item.text());
        return new ListItem(words, button(place, -1), button(place, 1));
    }

    private NativeButton button(int place, int step) {
        var up = step < 0;
        var text = items.get(place).text();
        var button = new NativeButton();
        button.add(Icon.of(up ? "arrow-up" : "arrow-down"));
        button.addClassName("icb");
        button.setAriaLabel(getTranslation(up ? "quiz.up" : "quiz.down", text));
        var possible = up ? place > 0 : place < items.size() - 1;
        button.setEnabled(possible);
        button.addClickListener(_ -> move(place, step));
        return button;
    }

    private void move(int place, int step) {
        var to = place + step;
        Collections.swap(items, place, to);
        draw();
        focus(to, step);
        announcement.setText(getTranslation("quiz.moved", items.get(to).text(), to + 1));
        changed.run();
    }

    /// The same button where the thing is now; at an end, where there is none, the other one.
    private void focus(int place, int step) {
        var buttons =
                list.getComponentAt(place)
                        .getChildren()
                        .filter(NativeButton.class::isInstance)
                        .map(NativeButton.class::cast)
                        .toList();
        var same = step < 0 ? buttons.getFirst() : buttons.getLast();
        var other = step < 0 ? buttons.getLast() : buttons.getFirst();
        (same.isEnabled() ? same : other).focus();
    }

    @Override
    public List<String> soFar() {
        return items.stream().map(Question.Item::key).toList();
    }

    @Override
    public void onChange(Runnable listener) {
        changed = listener;
    }

    @Override
    public void show(List<String> earlier) {
        var known = question.items().stream().map(Question.Item::key).sorted().toList();
        if (earlier.stream().sorted().toList().equals(known)) {
            items.sort((one, other) -> earlier.indexOf(one.key()) - earlier.indexOf(other.key()));
            draw();
        }
    }
}
