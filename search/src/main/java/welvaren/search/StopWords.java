package welvaren.search;

import java.util.List;
import java.util.Set;

/// Words that nearly every text has, so they find nothing. Words that carry meaning in a question
/// stay out of the list: `zonder`, `niet`, `wie`, `without`, `not`, `who`.
class StopWords {

    private static final Set<String> DUTCH =
            Set.of(
                    "aan", "als", "bij", "dan", "dat", "de", "die", "dit", "door", "een", "en",
                    "er", "het", "hoe", "ik", "in", "is", "je", "kan", "kun", "maar", "met", "naar",
                    "of", "om", "ook", "op", "over", "te", "tot", "uit", "van", "voor", "waar",
                    "wat", "we", "welke", "wij", "worden", "wordt", "zich", "zijn", "ze", "zij",
                    "mijn", "jouw", "onze", "ons", "hun", "haar", "me", "mij", "jij", "u", "uw",
                    "mag", "moet", "moeten", "kunnen", "krijg", "doe", "doet", "ga", "ben", "bent",
                    "was", "heb", "heeft", "hebben", "nu", "hier", "daar", "zo", "dus");

    private static final Set<String> ENGLISH =
            Set.of(
                    "a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "does", "for",
                    "from", "how", "i", "in", "is", "it", "of", "on", "or", "our", "that", "the",
                    "their", "this", "to", "was", "we", "what", "where", "which", "with", "you",
                    "your", "my", "his", "her", "its", "me", "us", "them", "they", "he", "she",
                    "been", "has", "have", "had", "there", "these", "those", "if", "so", "when",
                    "whether");

    private StopWords() {}

    /// The words that carry meaning; all of them when none does.
    static List<String> without(List<String> words) {
        var carriers = words.stream().filter(word -> !contains(word)).toList();
        return carriers.isEmpty() ? words : carriers;
    }

    static boolean contains(String word) {
        return DUTCH.contains(word) || ENGLISH.contains(word);
    }
}
