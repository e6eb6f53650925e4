package welvaren;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import welvaren.content.Actor;
import welvaren.content.RichText;
import welvaren.content.Source;
import welvaren.language.Language;
import welvaren.language.Translations;

/// All that a reader reads of a thing of the catalogue, by language: texts, not keys, addresses or
/// sources.
final class Sentences {

    /// What is no text, by the names of the fields that hold it.
    private static final Set<String> NO_TEXT =
            Set.of(
                    "key",
                    "aliases",
                    "id",
                    "ref",
                    "section",
                    "sections",
                    "module",
                    "name",
                    "svg",
                    "html",
                    "cases",
                    "actors",
                    "units",
                    "practises",
                    "assesses",
                    "themes",
                    "sector",
                    "regions",
                    "url",
                    "asOf",
                    "credits",
                    "group",
                    "attributes",
                    "readOn");

    private final Map<Language, List<String>> found = new EnumMap<>(Language.class);

    private Sentences() {}

    static List<String> in(Language language, Object thing) {
        var sentences = new Sentences();
        sentences.walk(thing, null);
        return sentences.found.getOrDefault(language, List.of());
    }

    private void walk(Object thing, Language language) {
        switch (thing) {
            case Translations<?>(var byLanguage) ->
                    byLanguage.forEach((tag, text) -> walk(text, tag));
            case RichText(var _, var plain) -> walk(plain, language);
            case Source _, Actor.Role _, Actor.Relation _ -> {}
            case String text when language != null ->
                    found.computeIfAbsent(language, _ -> new ArrayList<>()).add(text);
            case Optional<?> maybe -> maybe.ifPresent(value -> walk(value, language));
            case Collection<?> many -> many.forEach(value -> walk(value, language));
            case Map<?, ?> map -> map.values().forEach(value -> walk(value, language));
            case Record one -> {
                for (var field : one.getClass().getRecordComponents()) {
                    if (!NO_TEXT.contains(field.getName())) {
                        walk(value(one, field), language);
                    }
                }
            }
            default -> {}
        }
    }

    private static Object value(Record record, RecordComponent field) {
        try {
            var accessor = field.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
