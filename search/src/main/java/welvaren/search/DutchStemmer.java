package welvaren.search;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Brings the forms of a Dutch word together: `initiatieven` with `initiatief`, `geholpen` with
/// `helpen`, `begeleiding` with `begeleiden`. What a dictionary tells goes before what rules guess;
/// of a compound the last part is looked up.
///
/// Our own class, because Lucene's Dutch stemmer leaves these apart, and changes in version 11.
/// Words come in folded: lower case, no accents.
final class DutchStemmer {

    private static final int SHORTEST = 3;

    /// Few words make most of a text.
    private static final int MOST_REMEMBERED = 20_000;

    private static final Map<String, String> STEMS = new ConcurrentHashMap<>();
    private static final Map<String, List<String>> PARTS = new ConcurrentHashMap<>();

    private DutchStemmer() {}

    static String stem(String word) {
        if (word.length() < SHORTEST || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return word;
        }
        if (STEMS.size() >= MOST_REMEMBERED) {
            STEMS.clear();
        }
        var known = STEMS.get(word);
        if (known == null) {
            known = find(word);
            STEMS.put(word, known);
        }
        return known;
    }

    private static String find(String word) {
        var known = DutchWords.of(word);
        if (known != null && known.is(DutchWords.WORD)) {
            return known.stem().isEmpty() ? guess(word) : known.stem();
        }
        var parts = Compounds.split(word);
        if (parts.isEmpty()) {
            return guess(word);
        }
        var last = parts.getLast();
        return word.substring(0, word.length() - last.length()) + stem(last);
    }

    /// The stems of the parts of a compound, or that of the word itself; never empty.
    static List<String> parts(String word) {
        if (PARTS.size() >= MOST_REMEMBERED) {
            PARTS.clear();
        }
        var known = PARTS.get(word);
        if (known == null) {
            var parts = Compounds.split(word);
            known =
                    parts.isEmpty()
                            ? List.of(stem(word))
                            : parts.stream().map(DutchStemmer::stemOfPart).toList();
            PARTS.put(word, known);
        }
        return known;
    }

    /// Without the letters that link it to the next.
    static String stemOfPart(String part) {
        var known = DutchWords.of(part);
        return known == null || known.stem().isEmpty() ? guess(part) : known.stem();
    }

    /// The word that this is a form of, as far as rules can tell: for names, loans and what is new.
    static String guess(String word) {
        if (word.length() <= SHORTEST) {
            return word;
        } else if (word.endsWith("heden")) {
            return cut(word, 5) + "heid";
        } else if (word.endsWith("ieen") || word.endsWith("eeen")) {
            return cut(word, 2);
        } else if (word.endsWith("en")) {
            return closed(cut(word, 2), word);
        } else if (word.endsWith("s") && "rlnmtdkgpeaoui".indexOf(before(word)) >= 0) {
            return word.endsWith("us") || word.endsWith("is") ? word : cut(word, 1);
        } else if (word.endsWith("e") && "aeou".indexOf(before(word)) < 0 && before(word) != 'i') {
            return closed(cut(word, 1), word);
        } else {
            return word;
        }
    }

    /// An open syllable closes: `bom` to `boom`, `stapp` to `stap`, `bedrijv` to `bedrijf`.
    private static String closed(String open, String word) {
        var end = open.length() - 1;
        if (end < 2 || !hasVowel(open)) {
            return word;
        }
        var last = open.charAt(end);
        if (isVowel(last)) {
            return word;
        } else if (last == open.charAt(end - 1)) {
            return cut(open, 1);
        }
        var vowel = open.charAt(end - 1);
        var hard = last == 'v' ? 'f' : last == 'z' ? 's' : last;
        var opens = "aeou".indexOf(vowel) >= 0 && !isVowel(open.charAt(end - 2));
        var mute = vowel == 'e' && "lrnm".indexOf(last) >= 0 && hasVowel(cut(open, 2));
        return cut(open, 1) + (opens && !mute ? String.valueOf(vowel) : "") + hard;
    }

    private static boolean hasVowel(String word) {
        return word.chars().anyMatch(letter -> isVowel((char) letter));
    }

    private static boolean isVowel(char letter) {
        return "aeiouy".indexOf(letter) >= 0;
    }

    private static char before(String word) {
        return word.charAt(word.length() - 2);
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
