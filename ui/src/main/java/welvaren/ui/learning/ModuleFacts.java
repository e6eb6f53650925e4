package welvaren.ui.learning;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import welvaren.content.Activity;
import welvaren.content.CourseModule;
import welvaren.language.Language;
import welvaren.ui.design.Icon;

/// How many units, how much time, how many worksheets: counted, never typed.
class ModuleFacts extends Paragraph {

    private static final int LONGEST_IN_MINUTES = 90;
    private static final int HALF_AN_HOUR = 30;

    ModuleFacts(CourseModule module, Language language) {
        addClassName("facts");
        fact("list", units(module));
        fact("clock", time(module));
        var worksheets = worksheets(module, language);
        if (worksheets > 0) {
            fact("sticky-note", getTranslation("learn.worksheets", worksheets));
        }
    }

    private void fact(String icon, String words) {
        var fact = new Span(Icon.of(icon));
        fact.add(words);
        add(fact);
    }

    private String units(CourseModule module) {
        return getTranslation("learn.units", module.units().size());
    }

    private String time(CourseModule module) {
        var minutes = module.minutes();
        return minutes <= LONGEST_IN_MINUTES
                ? getTranslation("learn.about-minutes", minutes)
                : getTranslation(
                        "learn.about-hours", Math.round((double) minutes / HALF_AN_HOUR) / 2.0);
    }

    private static long worksheets(CourseModule module, Language language) {
        return module.units().stream()
                .flatMap(unit -> unit.text().in(language).activities().stream())
                .filter(Activity.Worksheet.class::isInstance)
                .count();
    }
}
