package welvaren.finding;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What results can be narrowed by. The values are keys: of kinds, of the vocabulary, of modules;
/// tags of languages, and years.
public enum Facet {
    TYPE,
    THEME,
    REGION,
    SECTOR,
    MODULE,
    GROUP,
    ROLE,
    LANGUAGE,
    YEAR;

    /// The word in addresses and in the API: `type`, `theme`, …
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Facet> ofWord(String word) {
        return Stream.of(values()).filter(facet -> facet.word().equals(word)).findFirst();
    }
}
