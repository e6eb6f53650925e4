package welvaren.ui.learning;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;
import welvaren.content.Activity;
import welvaren.content.Part;
import welvaren.learning.Progress.InUnit;
import welvaren.learning.StepRef;
import welvaren.ui.design.Icon;
import welvaren.ui.design.Tile;

/// The parts of a unit, to go to; the browser marks the one that is in view.
class Outline extends Nav {

    private final Lesson lesson;
    private final Map<Part, Component> ticks = new HashMap<>();
    private final Span left = new Span();

    private Outline(Lesson lesson) {
        this.lesson = lesson;
        addClassName("outline");
        getElement().setAttribute("aria-label", getTranslation("unit.outline"));
        var time = new Paragraph(Icon.small("clock"), left);
        time.addClassNames("sub", "time");
        add(module(), list(), time);
        worksheet();
    }

    /// In the column beside the text.
    static Outline beside(Lesson lesson) {
        return new Outline(lesson);
    }

    /// In the sheet of a phone, where there is no such column.
    ///
    /// @param gone when she chose a part
    static Outline inSheet(Lesson lesson, Runnable gone) {
        var outline = new Outline(lesson);
        outline.addClassNames("sheet", "m" + lesson.module().motif());
        outline.getElement().addEventListener("click", _ -> gone.run());
        outline.show(lesson.farNow());
        return outline;
    }

    private Component module() {
        var module = lesson.module();
        var number = new Span(getTranslation("learn.module", module.number()));
        number.addClassName("sub");
        var title =
                new Anchor(
                        LearningLinks.module(module), module.text().in(lesson.language()).title());
        title.addClassName("strong");
        var row = new Div(Tile.motif(module.motif()), new Div(number, title));
        row.addClassNames("row", "whence");
        return row;
    }

    private Component list() {
        var list = new OrderedList();
        var parts = lesson.text().parts();
        for (var part : parts) {
            var tick = new Span(Icon.small("check"), hidden(getTranslation("learn.done")));
            ticks.put(part, tick);
            var link = new Anchor(LearningLinks.part(lesson.ref(), part.key()));
            link.add(new Span(part.title()), tick);
            link.getElement()
                    .setAttribute("data-part", part.key())
                    .setAttribute(
                            "data-where",
                            getTranslation("unit.part-of", parts.indexOf(part) + 1, parts.size()));
            list.add(new ListItem(link));
        }
        return list;
    }

    private static Component hidden(String word) {
        var hidden = new Span(word);
        hidden.addClassName("vh");
        return hidden;
    }

    private void worksheet() {
        lesson.text().activities().stream()
                .filter(Activity.Worksheet.class::isInstance)
                .findFirst()
                .map(activity -> StepRef.activity(lesson.ref(), activity.key()))
                .ifPresent(step -> {
                    var link = new Anchor(LearningLinks.step(step));
                    link.add(Icon.small("sticky-note"));
                    link.add(getTranslation("unit.to-worksheet"));
                    link.addClassName("more");
                    add(link);
                });
    }

    void show(InUnit far) {
        ticks.forEach((part, tick) -> tick.setVisible(far.isDone(part)));
        var minutes = far.minutesLeft(lesson.text());
        left.setText(
                minutes == 0
                        ? getTranslation("unit.finished")
                        : getTranslation("unit.minutes-left", minutes));
    }
}
