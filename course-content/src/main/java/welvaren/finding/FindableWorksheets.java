package welvaren.finding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import welvaren.content.Activity;
import welvaren.content.CourseUnit;
import welvaren.finding.Findable.Passage;
import welvaren.finding.Findable.Text;
import welvaren.language.Language;
import welvaren.language.Translations;

/// Worksheets as they can be found on their own: by what they ask to fill in.
class FindableWorksheets {

    private final Synonyms synonyms;

    FindableWorksheets(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    Stream<Findable> findables(CourseUnit unit) {
        return unit.text().byLanguage().values().stream()
                .flatMap(text -> text.activities().stream())
                .filter(Activity.Worksheet.class::isInstance)
                .map(Activity::key)
                .distinct()
                .map(key -> findable(unit, key));
    }

    private Findable findable(CourseUnit unit, String key) {
        var texts = new EnumMap<Language, Text>(Language.class);
        unit.text()
                .byLanguage()
                .forEach((language, text) ->
                        text.activity(key)
                                .ifPresent(sheet -> texts.put(language, text(language, sheet))));
        return new Findable(
                FindableRef.worksheet(unit.ref(), key),
                new Translations<>(texts),
                List.of(),
                List.of(),
                Map.of(
                        Facet.TYPE, Set.of(FindableRef.Kind.WORKSHEET.word()),
                        Facet.MODULE, Set.of(unit.ref().module()),
                        Facet.LANGUAGE, Findable.tags(texts.keySet())),
                Audience.EVERYBODY);
    }

    private Text text(Language language, Activity sheet) {
        var asked = Lines.of(FindableUnits.asked(sheet));
        var passages = List.of(new Passage(Optional.empty(), Optional.empty(), asked));
        return new Text(sheet.title(), passages, synonyms.of(language, sheet.title(), passages));
    }
}
