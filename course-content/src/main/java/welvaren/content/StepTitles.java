package welvaren.content;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import welvaren.content.CourseUnit.UnitText;
import welvaren.language.Language;
import welvaren.language.Translations;

/// The steps of a unit in reading order, as their rows name them.
record StepTitles(String kind, String key, boolean required, Translations<String> title) {

    static final String PART = "part";
    static final String ACTIVITY = "activity";

    static List<StepTitles> of(CourseUnit unit) {
        var steps = new ArrayList<StepTitles>();
        for (var part : unit.text().in(Language.NL).parts()) {
            steps.add(
                    new StepTitles(
                            PART,
                            part.key(),
                            true,
                            title(unit, text -> text.part(part.key()).map(Part::title))));
            for (var activity : part.activities()) {
                steps.add(
                        new StepTitles(
                                ACTIVITY,
                                activity.key(),
                                activity.required(),
                                title(
                                        unit,
                                        text ->
                                                text.activity(activity.key())
                                                        .map(Activity::title))));
            }
        }
        return steps;
    }

    private static Translations<String> title(
            CourseUnit unit, Function<UnitText, Optional<String>> title) {
        var titles = new EnumMap<Language, String>(Language.class);
        unit.text()
                .byLanguage()
                .forEach((language, text) ->
                        title.apply(text).ifPresent(found -> titles.put(language, found)));
        return new Translations<>(titles);
    }
}
