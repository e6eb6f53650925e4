package welvaren.language;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// One thing in one or more languages; never in none.
public record Translations<T>(Map<Language, T> byLanguage) {

    /// What a reader gets, and the language it is really in.
    public record Shown<T>(T text, Language language) {}

    public Translations {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("A translation in no language");
        }
        byLanguage = Map.copyOf(new EnumMap<>(byLanguage));
    }

    public static <T> Translations<T> of(Language language, T text) {
        return new Translations<>(Map.of(language, text));
    }

    /// In the wanted language or, where it is missing, in the other one.
    public Shown<T> shown(Language wanted) {
        var language = byLanguage.containsKey(wanted) ? wanted : wanted.other();
        return new Shown<>(requireNonNull(byLanguage.get(language)), language);
    }

    /// Like [#shown(Language)], when it does not matter which language it turned out to be.
    public T in(Language wanted) {
        return shown(wanted).text();
    }

    /// Only in that language; empty where it is missing.
    public Optional<T> only(Language language) {
        return Optional.ofNullable(byLanguage.get(language));
    }

    public Set<Language> languages() {
        return byLanguage.keySet();
    }

    /// The same in other words, for each language.
    public <R> Translations<R> map(BiFunction<Language, T, R> made) {
        var others = new EnumMap<Language, R>(Language.class);
        byLanguage.forEach((language, text) -> others.put(language, made.apply(language, text)));
        return new Translations<>(others);
    }
}
