package welvaren.language;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A language of the product. The first one is shown to who never chose.
public enum Language {
    NL("nl", Locale.forLanguageTag("nl-BE")),
    EN("en", Locale.forLanguageTag("en-GB"));

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /// The two letters in addresses, file names and the API: `nl`, `en`.
    public String tag() {
        return tag;
    }

    /// How dates, numbers and sort order look in this language: Belgian Dutch, British English.
    public Locale locale() {
        return locale;
    }

    public Language other() {
        return this == NL ? EN : NL;
    }

    /// The language with that tag; empty for any other text.
    public static Optional<Language> ofTag(String tag) {
        return Stream.of(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }

    /// The language of a locale, by its language part; Dutch where it is neither.
    public static Language of(Locale locale) {
        return ofTag(locale.getLanguage()).orElse(NL);
    }
}
