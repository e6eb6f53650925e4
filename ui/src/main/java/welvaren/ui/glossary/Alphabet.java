package welvaren.ui.glossary;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import welvaren.content.Term;
import welvaren.language.Language;

/// Terms as a dictionary has them: in the order of a language, under their first letters.
final class Alphabet {

    /// Where terms stand that begin with a number.
    static final String NUMBERS = "0–9";

    private Alphabet() {}

    /// The terms under their letters; a letter that no term begins with is not there.
    static Map<String, List<Term>> of(Collection<Term> terms, Language language) {
        return terms.stream()
                .sorted(
                        comparing(
                                term -> withoutQuotes(term.term().in(language)),
                                Collator.getInstance(language.locale())))
                .collect(
                        groupingBy(
                                term -> letter(term.term().in(language)),
                                LinkedHashMap::new,
                                toList()));
    }

    /// A quotation mark in front has no place in the alphabet.
    private static String withoutQuotes(String word) {
        return word.replaceFirst("^[^\\p{L}\\p{N}]+", "");
    }

    /// É stands under E, and “kansen” under K.
    private static String letter(String word) {
        var first =
                plain(word).codePoints().filter(Character::isLetterOrDigit).findFirst().orElse('0');
        return Character.isDigit(first)
                ? NUMBERS
                : Character.toString(first).toUpperCase(Locale.ROOT);
    }

    /// Whether a term is, is also called or means something with these letters in it.
    static boolean mentions(Term term, Language language, String asked) {
        var sought = plain(asked.strip());
        return plain(term.term().in(language)).contains(sought)
                || plain(term.text().in(language)).contains(sought)
                || term.also().only(language).orElse(List.of()).stream()
                        .anyMatch(other -> plain(other).contains(sought));
    }

    /// In small letters without accents.
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
