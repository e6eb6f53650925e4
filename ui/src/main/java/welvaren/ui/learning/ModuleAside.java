package welvaren.ui.learning;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import welvaren.content.CaseStudy;
import welvaren.content.Catalogue;
import welvaren.content.CourseModule;
import welvaren.language.Language;
import welvaren.ui.design.Ring;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.library.CaseLinks;

/// Beside the units: how far she is, what she can do afterwards, examples from practice.
class ModuleAside extends Aside {

    private static final int MOST_CASES = 6;

    ModuleAside(
            Catalogue catalogue, CourseModule module, ModuleStanding standing, Language language) {
        addClassNames("stack", "modaside");
        add(progress(module, standing));
        var outcomes = module.text().in(language).outcomes();
        if (!outcomes.isEmpty()) {
            add(
                    new Section(
                            new RuledHeading(getTranslation("learn.module-outcomes")),
                            new Goals(outcomes, standing.far().isDone() ? outcomes : List.of())));
        }
        var cases = cases(catalogue, module);
        if (!cases.isEmpty()) {
            add(
                    new Section(
                            new RuledHeading(getTranslation("learn.practice")),
                            CaseLinks.list(cases, language)));
        }
    }

    private Component progress(CourseModule module, ModuleStanding standing) {
        var percent = standing.far().percent();
        var sentence = new Paragraph(sentence(module, standing));
        sentence.addClassName("sub");
        var row =
                new Div(Ring.big(percent, getTranslation("learn.percent-done", percent)), sentence);
        row.addClassName("row");
        return new Section(new RuledHeading(getTranslation("learn.your-progress")), row);
    }

    private String sentence(CourseModule module, ModuleStanding standing) {
        if (standing.far().isDone()) {
            return getTranslation("learn.all-done");
        } else if (standing.begun()) {
            return getTranslation("learn.some-done", standing.unitsDone(), module.units().size());
        } else {
            return getTranslation("learn.none-done");
        }
    }

    private static List<CaseStudy> cases(Catalogue catalogue, CourseModule module) {
        return catalogue.cases().stream()
                .filter(study ->
                        study.module().equals(module.key())
                                || catalogue.unitsOf(study).stream()
                                        .anyMatch(module.units()::contains))
                .limit(MOST_CASES)
                .toList();
    }
}
