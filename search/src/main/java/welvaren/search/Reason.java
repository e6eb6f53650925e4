package welvaren.search;

import java.util.Locale;

/// Why something was found that does not show a word as it was typed.
///
/// @param typed the word as it was typed
/// @param found what stands there instead, as it is written there; the same as what was typed when
///   it stands where it is not shown
public record Reason(Way way, String typed, String found) {

    /// How a thing may have a word that was typed.
    public enum Way {
        /// As a part of a longer word.
        PART,
        /// As words of their own that it is made of.
        APART,
        /// As another form of the same word.
        FORM,
        /// As the nearest word to one that nothing has.
        SPELLING,
        /// As what it is called elsewhere, or was called before.
        NAME,
        /// In its text in the other language.
        LANGUAGE,
        /// As another word for what it is about.
        SUBJECT,
        /// As what our content calls it.
        OTHER;

        /// The word in the API and in messages: `part`, …
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
