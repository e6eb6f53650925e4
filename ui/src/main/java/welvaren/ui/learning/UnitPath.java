package welvaren.ui.learning;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import welvaren.content.Catalogue;
import welvaren.content.CourseModule;
import welvaren.content.CourseUnit;
import welvaren.language.Language;
import welvaren.learning.StepRef;
import welvaren.ui.design.Icon;
import welvaren.ui.design.RuledHeading;

/// The units of a module in order: what is done, where she is, what is next.
class UnitPath extends Section {

    private final Catalogue catalogue;
    private final ModuleStanding standing;
    private final Language language;

    UnitPath(Catalogue catalogue, CourseModule module, ModuleStanding standing, Language language) {
        this.catalogue = catalogue;
        this.standing = standing;
        this.language = language;
        var done =
                new Span(
                        getTranslation(
                                "learn.units-done", standing.unitsDone(), module.units().size()));
        done.addClassNames("small", "sub");
        add(new RuledHeading(getTranslation("learn.path"), done));
        var loose = module.units().stream().filter(unit -> unit.section() == null).toList();
        if (!loose.isEmpty()) {
            add(path(loose, false));
        }
        module.sections().forEach(key -> add(section(module, key)));
    }

    private Component section(CourseModule module, String key) {
        var heading = new H3(module.text().in(language).sectionTitles().getOrDefault(key, key));
        heading.setId(key);
        heading.addClassName("secthead");
        var units = module.units().stream().filter(unit -> key.equals(unit.section())).toList();
        return new Div(heading, path(units, true));
    }

    private Component path(List<CourseUnit> units, boolean underHeading) {
        var path = new OrderedList();
        path.addClassName("path");
        units.forEach(unit -> path.add(line(unit, underHeading)));
        return path;
    }

    private ListItem line(CourseUnit unit, boolean underHeading) {
        var far = standing.unit(unit.ref());
        var here = standing.isHere(unit.ref());
        var step = new Span();
        step.addClassName("step");
        var line = new ListItem(step, words(unit, underHeading));
        if (far.isDone()) {
            step.add(Icon.of("check"));
            line.addClassName("done");
        } else {
            step.setText(String.valueOf(unit.number()));
        }
        if (here) {
            line.addClassName("cur");
            line.getElement().setAttribute("aria-current", "step");
        }
        return line;
    }

    private Component words(CourseUnit unit, boolean underHeading) {
        var text = unit.text().in(language);
        HtmlContainer title = underHeading ? new H4() : new H3();
        title.add(new Anchor(LearningLinks.unit(unit.ref()), text.title()));
        var lead = new Paragraph(text.lead());
        lead.addClassName("sub");
        var facts = new Paragraph(facts(unit));
        facts.addClassNames("small", "mut");
        var words = new Div(title, lead, facts);
        before(unit, words);
        var box = new Div(words);
        box.addClassName("u");
        standing.goOn()
                .filter(step -> step.unit().equals(unit.ref()))
                .ifPresent(step -> box.add(goOn(step, text.title())));
        return box;
    }

    private String facts(CourseUnit unit) {
        var far = standing.unit(unit.ref());
        var minutes =
                unit.minutesElsewhere() == 0
                        ? getTranslation("learn.minutes", unit.minutes())
                        : getTranslation(
                                "learn.minutes-and-elsewhere",
                                unit.minutes(),
                                unit.minutesElsewhere());
        if (far.isDone()) {
            return minutes + " · " + getTranslation("learn.done");
        } else if (far.done() > 0) {
            var left = far.minutesLeft(unit.text().in(language));
            return minutes + " · " + getTranslation("learn.minutes-left", left);
        } else {
            return minutes;
        }
    }

    /// What is better done first: a hint, never a lock.
    private void before(CourseUnit unit, Div words) {
        for (var ref : unit.prerequisites()) {
            catalogue
                    .unit(ref)
                    .filter(first -> !isDone(first))
                    .ifPresent(first -> {
                        var title = first.text().in(language).title();
                        var hint = new Paragraph(getTranslation("learn.first"));
                        hint.add(" ");
                        hint.add(new Anchor(LearningLinks.unit(first.ref()), title));
                        hint.addClassNames("small", "sub");
                        words.add(hint);
                    });
        }
    }

    private boolean isDone(CourseUnit unit) {
        return unit.ref().module().equals(standing.far().key())
                && standing.unit(unit.ref()).isDone();
    }

    private Component goOn(StepRef step, String title) {
        var begun =
                !standing.unit(step.unit()).steps().stream()
                        .allMatch(one -> one.progress().isEmpty());
        var link = new Anchor(LearningLinks.step(step));
        link.setText(getTranslation(begun ? "learn.go-on" : "learn.begin"));
        link.setAriaLabel(getTranslation(begun ? "learn.go-on-in" : "learn.begin-with", title));
        link.addClassName("btn");
        return link;
    }
}
