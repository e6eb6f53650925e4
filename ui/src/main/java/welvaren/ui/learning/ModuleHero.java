package welvaren.ui.learning;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import welvaren.content.CourseModule;
import welvaren.content.CourseUnit;
import welvaren.language.Language;
import welvaren.ui.design.Icon;
import welvaren.ui.design.Tile;

/// The head of a module in its colour, with the way on.
class ModuleHero extends Section {

    ModuleHero(CourseModule module, ModuleStanding standing, Language language) {
        var shown = module.text().shown(language);
        var title = new H1(shown.text().title());
        var lead = new Paragraph(shown.text().lead());
        lead.addClassName("lead");
        OtherLanguage.mark(title, shown.language(), language);
        OtherLanguage.mark(lead, shown.language(), language);
        var where = getTranslation("learn.module", module.number());
        var words =
                new Div(
                        new Crumbs(where),
                        title,
                        lead,
                        new ModuleFacts(module, language),
                        goOn(module, standing));
        words.addClassName("txt");
        var frame = new Div(words, Tile.motif(module.motif()));
        frame.addClassName("wrap");
        addClassName("mhero");
        add(frame);
    }

    private Component goOn(CourseModule module, ModuleStanding standing) {
        var link = new Anchor();
        link.addClassNames("btn", "big");
        standing.goOn()
                .ifPresentOrElse(
                        step -> {
                            link.setHref(LearningLinks.step(step));
                            link.setText(
                                    getTranslation(
                                            standing.begun() ? "learn.go-on" : "learn.begin"));
                        },
                        () -> {
                            link.setHref(first(module));
                            link.setText(getTranslation("learn.read-again"));
                        });
        link.add(Icon.of("arrow-right"));
        return link;
    }

    private static String first(CourseModule module) {
        return module.units().stream()
                .findFirst()
                .map(CourseUnit::ref)
                .map(LearningLinks::unit)
                .orElseGet(LearningLinks::modules);
    }
}
