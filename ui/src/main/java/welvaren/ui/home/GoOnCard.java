package welvaren.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import welvaren.content.Catalogue;
import welvaren.content.CourseModule;
import welvaren.content.CourseUnit;
import welvaren.content.Part;
import welvaren.language.Language;
import welvaren.learning.Progress;
import welvaren.learning.Progress.InUnit;
import welvaren.learning.StepRef;
import welvaren.ui.design.Bar;
import welvaren.ui.design.Icon;
import welvaren.ui.design.Tile;
import welvaren.ui.learning.LearningLinks;

/// The way on: to the exact place where she stopped or, when that unit is done, to the next.
class GoOnCard extends Section {

    private final CourseModule module;
    private final CourseUnit unit;
    private final InUnit far;
    private final List<Part> parts;
    private final Part here;
    private final boolean begun;
    private final Language language;

    GoOnCard(Catalogue catalogue, Progress progress, StepRef next, Language language) {
        this.language = language;
        module = catalogue.module(next.unit().module()).orElseThrow();
        unit = catalogue.unit(next.unit()).orElseThrow();
        far = progress.unit(next.unit()).orElseThrow();
        parts = unit.text().in(language).parts();
        var stopped = progress.place(next.unit()).flatMap(place -> partOf(place.step()));
        begun = stopped.isPresent();
        here = stopped.or(() -> partOf(next)).orElse(parts.getFirst());
        addClassNames("cont", "m" + module.motif());
        add(Tile.motif(module.motif()), words(), outline());
    }

    private Optional<Part> partOf(StepRef step) {
        return parts.stream().filter(step::isIn).findFirst();
    }

    private Component words() {
        var number = String.valueOf(module.number());
        var moduleTitle = module.text().in(language).title();
        var where = new Paragraph(getTranslation("home.module", number, moduleTitle));
        where.addClassNames("small", "sub");
        var stopped =
                new Paragraph(
                        begun
                                ? getTranslation(
                                        "home.stopped",
                                        here.title(),
                                        far.minutesLeft(unit.text().in(language)))
                                : getTranslation("home.begin-here", unit.minutes()));
        stopped.addClassName("sub");
        var go = new Anchor(LearningLinks.part(unit.ref(), here.key()));
        go.setText(getTranslation(begun ? "home.go-on" : "home.begin"));
        go.addClassNames("btn", "big");
        go.add(Icon.of("arrow-right"));
        var title = new H2(unit.text().in(language).title());
        return new Div(where, title, stopped, bar(), go);
    }

    private Component bar() {
        var percent = new Span(getTranslation("home.percent.short", far.percent()));
        percent.addClassNames("small", "num");
        var bar = new Div(new Bar(far.percent(), getTranslation("home.progress")), percent);
        bar.addClassName("barrow");
        return bar;
    }

    private Component outline() {
        var list = new OrderedList();
        list.addClassName("mini");
        list.getElement().setAttribute("aria-label", getTranslation("home.parts"));
        parts.forEach(part -> list.add(line(part)));
        return list;
    }

    private ListItem line(Part part) {
        var line = new ListItem();
        if (far.isDone(part)) {
            line.add(Icon.small("check"));
            line.getElement().setAttribute("class", "done");
        } else {
            var dot = new Span();
            dot.addClassName("dot");
            line.add(dot);
        }
        if (part.equals(here)) {
            line.addClassName("cur");
            line.getElement().setAttribute("aria-current", "step");
        }
        line.add(new Span(part.title()));
        return line;
    }
}
