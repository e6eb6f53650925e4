package welvaren.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import welvaren.search.DutchDictionary.Root;
import welvaren.search.DutchDictionary.Sort;

/// Which word each Dutch form belongs to: by our lists of irregular words, by the dictionary's
/// flags and, for verbs, by how their forms are spelt.
final class DutchForms {

    private static final List<String> INSEPARABLE =
            List.of(
                    "be", "ge", "her", "ont", "ver", "er", "mis", "onder", "over", "door", "vol",
                    "weer");
    private static final List<String> SEPARABLE =
            List.of(
                    "aan", "achter", "af", "bij", "binnen", "deel", "door", "goed", "in", "klaar",
                    "langs", "los", "mede", "mee", "na", "neer", "om", "onder", "op", "over",
                    "plaats", "rond", "samen", "stil", "tegen", "teleur", "terug", "thuis", "toe",
                    "uit", "vast", "vol", "voor", "voorbij", "vrij", "waar", "weer", "weg");

    private final DutchDictionary dictionary;
    private final Map<String, String> irregular = new HashMap<>();
    private final Map<String, String> strong = new HashMap<>();
    private final Map<String, String> verbOf = new HashMap<>();

    /// @param words rows of a word and its forms
    /// @param verbs rows of a stem, its past tense and its participle
    DutchForms(DutchDictionary dictionary, List<List<String>> words, List<List<String>> verbs) {
        this.dictionary = dictionary;
        for (var row : words) {
            row.subList(1, row.size()).forEach(form -> irregular.put(form, row.getFirst()));
        }
        findInfinitives();
        for (var verb : verbs) {
            verb.subList(1, verb.size()).forEach(form -> strong.putIfAbsent(form, verb.getFirst()));
        }
        verbs.forEach(verb -> addPrefixed(verb.getFirst(), verb.subList(1, verb.size())));
        findParticiples();
    }

    /// Everything of which something is known.
    Set<String> all() {
        var all = new HashSet<String>();
        Stream.of(dictionary.words(), dictionary.forms(), irregular.keySet(), strong.keySet())
                .forEach(all::addAll);
        return all;
    }

    /// Forms that no rule tells, with their word.
    Map<String, String> irregular() {
        return irregular;
    }

    /// The word that a form belongs to.
    String stem(String form) {
        var word = step(form);
        for (var i = 0; i < 4 && !word.equals(form); i++) {
            form = word;
            word = step(form);
        }
        return word;
    }

    private String step(String form) {
        var told = irregular.get(form);
        if (told != null) {
            return told;
        }
        var inflected = dictionary.bases(form);
        var ownNoun = dictionary.isRoot(form, Sort.NOUN);
        var ownVerb = dictionary.isRoot(form, Sort.VERB);
        var quality = form.endsWith("e") ? base(form, inflected, "A") : null;
        if (quality != null) {
            return quality;
        }
        if (!ownNoun && !ownVerb && !dictionary.isRoot(form, Sort.ADJECTIVE)) {
            var guessed = DutchStemmer.guess(form);
            var plural = base(form, inflected, "Z");
            if (plural != null && !plural.equals(guessed + "e")) {
                return plural;
            }
            if (form.endsWith("en") && mayHavePlural(guessed)) {
                return guessed;
            }
            if (plural != null) {
                return plural;
            }
        }
        var verb = ownVerb ? null : verbOf.get(form);
        if (verb != null && !ownNoun) {
            return verb;
        }
        var participle = strong.get(form);
        if (participle != null && !ownNoun && !ownVerb && base(form, inflected, "Z") == null) {
            return participle;
        }
        if (!ownNoun && !ownVerb && !dictionary.isRoot(form, Sort.ADJECTIVE)) {
            for (var kind : List.of("A", "Y", "V")) {
                var base = base(form, inflected, kind);
                if (base != null) {
                    return base;
                }
            }
        }
        return derived(form);
    }

    private boolean mayHavePlural(String word) {
        return dictionary.isRoot(word, Sort.NOUN, Sort.ADJECTIVE)
                || dictionary.roots(word).stream().anyMatch(root -> root.has("Cc"));
    }

    /// Of several, the one that the rules guess too, then the longest: `kaartje` is of `kaart`.
    private static @Nullable String base(String form, Iterable<Root> inflected, String kind) {
        var guessed = DutchStemmer.guess(form);
        String best = null;
        for (var root : inflected) {
            if (root.flags().stream()
                    .anyMatch(flag -> flag.startsWith(kind) && !flag.equals("Zm"))) {
                if (best == null
                        || root.word().equals(guessed)
                        || !best.equals(guessed) && root.word().length() > best.length()) {
                    best = root.word();
                }
            }
        }
        return best;
    }

    /// `begeleiding` belongs to `begeleiden`, `mogelijkheid` to `mogelijk`.
    private String derived(String word) {
        if (word.endsWith("ing") && word.length() > 5) {
            var verb = verbOf.get(word.substring(0, word.length() - 3) + "en");
            return verb == null ? word : verb;
        } else if (word.endsWith("heid") && word.length() > 7) {
            var quality = word.substring(0, word.length() - 4);
            return dictionary.isRoot(quality, Sort.ADJECTIVE) ? quality : word;
        } else {
            return word;
        }
    }

    private void findInfinitives() {
        for (var stem : dictionary.words()) {
            if (dictionary.isRoot(stem, Sort.VERB)) {
                infinitives(stem)
                        .filter(dictionary::exists)
                        .forEach(word -> verbOf.putIfAbsent(word, stem));
            }
        }
    }

    /// How the infinitive of a stem may be spelt: `lees` and `lezen`, `stel` and `stellen`.
    private Stream<String> infinitives(String stem) {
        var end = stem.length() - 1;
        if (end < 1) {
            return Stream.of(stem + "n", stem + "an");
        }
        var last = stem.charAt(end);
        var soft = last == 'f' ? 'v' : last == 's' ? 'z' : last;
        var body = stem.substring(0, end);
        var doubled =
                end >= 2
                        && stem.charAt(end - 1) == stem.charAt(end - 2)
                        && isVowel(stem.charAt(end - 1));
        if (doubled) {
            var open = stem.substring(0, end - 1);
            return Stream.of(open + soft + "en", open + last + "en");
        }
        var isShort = isVowel(stem.charAt(end - 1)) && (end < 2 || !isVowel(stem.charAt(end - 2)));
        return isShort && dictionary.exists(stem + last + "en")
                ? Stream.of(stem + last + "en")
                : Stream.of(isShort ? stem + "en" : body + soft + "en", stem + "en", stem + "n");
    }

    private static boolean isVowel(char letter) {
        return "aeou".indexOf(letter) >= 0;
    }

    private void addPrefixed(String stem, List<String> past) {
        for (var form : past) {
            for (var prefix : INSEPARABLE) {
                if (dictionary.isRoot(prefix + stem, Sort.VERB)) {
                    strong.putIfAbsent(
                            prefix + (form.startsWith("ge") ? form.substring(2) : form),
                            prefix + stem);
                }
            }
            for (var prefix : SEPARABLE) {
                strong.putIfAbsent(prefix + form, prefix + stem);
            }
        }
    }

    private void findParticiples() {
        for (var stem : dictionary.words()) {
            if (dictionary.isRoot(stem, Sort.VERB)) {
                var ending =
                        stem.endsWith("t") || stem.endsWith("d") ? List.of("") : List.of("t", "d");
                for (var end : ending) {
                    participle("ge" + stem + end, stem);
                    if (!end.isEmpty()) {
                        participle(stem + end, stem);
                    }
                    for (var prefix : SEPARABLE) {
                        if (stem.startsWith(prefix) && stem.length() > prefix.length() + 2) {
                            participle(prefix + "ge" + stem.substring(prefix.length()) + end, stem);
                        } else {
                            participle(prefix + "ge" + stem + end, prefix + stem);
                        }
                    }
                }
            }
        }
    }

    private void participle(String word, String stem) {
        if (dictionary.exists(word)) {
            strong.putIfAbsent(word, stem);
        }
    }
}
