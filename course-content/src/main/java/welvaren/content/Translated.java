package welvaren.content;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import welvaren.language.Language;
import welvaren.language.Translations;

/// Reads fields that have both languages in one file: `{nl: …, en: …}`.
final class Translated {

    private Translated() {}

    static Translations<String> text(Fields fields, String name) {
        return optionalText(fields, name)
                .orElseGet(() -> {
                    if (!fields.has(name)) {
                        fields.missing(name);
                    }
                    return Translations.of(Language.NL, "");
                });
    }

    static Optional<Translations<String>> optionalText(Fields fields, String name) {
        return fields.inner(name).flatMap(inner -> both(inner, Translated::oneText));
    }

    /// Empty lists where the field is missing.
    static Translations<List<String>> texts(Fields fields, String name) {
        return fields.inner(name)
                .flatMap(inner -> both(inner, (in, tag) -> Optional.of(in.texts(tag))))
                .orElseGet(() ->
                        new Translations<>(
                                Map.of(
                                        Language.NL, List.<String>of(),
                                        Language.EN, List.<String>of())));
    }

    private static Optional<String> oneText(Fields inner, String tag) {
        return inner.optionalText(tag);
    }

    private static <T> Optional<Translations<T>> both(
            Fields inner, BiFunction<Fields, String, Optional<T>> reader) {
        var found = new EnumMap<Language, T>(Language.class);
        for (var language : Language.values()) {
            reader.apply(inner, language.tag()).ifPresent(text -> found.put(language, text));
        }
        if (found.isEmpty()) {
            inner.missing(Language.NL.tag());
            return Optional.empty();
        } else {
            return Optional.of(new Translations<>(found));
        }
    }
}
