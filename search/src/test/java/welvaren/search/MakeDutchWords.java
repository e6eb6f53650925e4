package welvaren.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.SortingStrategy;
import org.apache.lucene.analysis.hunspell.WordFormGenerator;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.ByteSequenceOutputs;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.Util;
import org.jspecify.annotations.Nullable;
import welvaren.search.DutchWords.Known;

/// Makes what [DutchWords] reads from OpenTaal's dictionary for Hunspell, whose flags tell forms
/// and parts of compounds, and from our lists of irregular words. Run it as `./welvaren words`.
final class MakeDutchWords {

    /// What a root is; the flags are explained in the dictionary's own affix file.
    private enum Sort {
        NOUN("Z", "Y"),
        ADJECTIVE("A"),
        VERB("V3", "Vp", "Vq", "Va", "Vb");

        private final List<String> flags;

        Sort(String... flags) {
            this.flags = List.of(flags);
        }

        /// `Zm` makes a noun on -heid of an adjective.
        boolean has(Set<String> all) {
            return all.stream()
                    .filter(flag -> !flag.equals("Zm"))
                    .anyMatch(flag -> flags.stream().anyMatch(flag::startsWith));
        }
    }

    private record Root(String word, Set<String> flags) {

        boolean is(Sort sort) {
            return sort.has(flags);
        }

        boolean has(String... any) {
            return Arrays.stream(any).anyMatch(flags::contains);
        }
    }

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

    /// From so many letters on, a noun may be a part even when the dictionary does not say so.
    private static final int LONG = 5;

    private final Map<String, List<Root>> roots = new HashMap<>();
    private final Map<String, Map<String, Root>> forms = new HashMap<>();
    private final Map<String, String> irregular = new HashMap<>();
    private final Map<String, String> strong = new HashMap<>();
    private final Map<String, String> verbOf = new HashMap<>();
    private final Map<String, Integer> parts = new HashMap<>();
    private final Set<String> banned = new HashSet<>();
    private final Set<String> wholes = new HashSet<>();

    public static void main(String[] arguments) throws Exception {
        var maker = new MakeDutchWords();
        maker.read(Path.of(arguments[0]), Path.of(arguments[1]));
        maker.write(Path.of(arguments[2]));
    }

    void read(Path dictionary, Path lists) throws Exception {
        try (var affixes = affixes(dictionary.resolve("index.aff"));
                var words = Files.newInputStream(dictionary.resolve("index.dic"))) {
            var hunspell =
                    new Dictionary(affixes, List.of(words), false, SortingStrategy.inMemory());
            readRoots(dictionary.resolve("index.dic"));
            readForms(new WordFormGenerator(hunspell));
        }
        for (var row : rows(lists.resolve("irregular-words.txt"))) {
            row.subList(1, row.size()).forEach(form -> irregular.put(form, row.getFirst()));
        }
        findInfinitives();
        var verbs = rows(lists.resolve("strong-verbs.txt"));
        for (var verb : verbs) {
            verb.subList(1, verb.size()).forEach(form -> strong.putIfAbsent(form, verb.getFirst()));
        }
        verbs.forEach(verb -> addPrefixed(verb.getFirst(), verb.subList(1, verb.size())));
        findParticiples();
        for (var row : rows(lists.resolve("no-parts.txt"))) {
            banned.addAll(row);
        }
        for (var row : rows(lists.resolve("whole-words.txt"))) {
            wholes.addAll(row);
        }
        for (var row : rows(lists.resolve("parts.txt"))) {
            addPart(row.getFirst(), row.subList(1, row.size()));
        }
    }

    /// Without what it says of compounds: Lucene makes no forms of words that may be part of one.
    private static InputStream affixes(Path file) throws IOException {
        var lines =
                Files.readAllLines(file).stream()
                        .filter(line -> !line.matches("(CHECK|ONLYIN)?(IN)?COMPOUND.*"))
                        .map(line -> line.replaceAll("^(SFX \\S+ \\S+ [^/]+)/\\S+", "$1"))
                        .toList();
        return new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8));
    }

    private static List<List<String>> rows(Path list) throws IOException {
        try (var lines = Files.lines(list)) {
            return lines.filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> List.of(line.split(" ")))
                    .toList();
        }
    }

    private void readRoots(Path words) throws IOException {
        for (var line : Files.readAllLines(words)) {
            var entry = line.split("\\s")[0].split("/", 2);
            var flags = new HashSet<String>();
            for (var at = 0; entry.length == 2 && at + 1 < entry[1].length(); at += 2) {
                flags.add(entry[1].substring(at, at + 2));
            }
            if (isPlain(entry[0]) || isOfACountry(entry[0], flags)) {
                var word = Folding.word(entry[0]);
                roots.computeIfAbsent(word, _ -> new ArrayList<>()).add(new Root(word, flags));
            }
        }
    }

    /// `Vlaams`, `Europees`.
    private static boolean isOfACountry(String word, Set<String> flags) {
        return Sort.ADJECTIVE.has(flags) && isPlain(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isPlain(String word) {
        return !word.isEmpty()
                && Character.isLowerCase(word.charAt(0))
                && Folding.word(word).matches("[a-z]{2,}")
                && word.equals(word.toLowerCase(Locale.ROOT))
                && !word.contains(".");
    }

    private void readForms(WordFormGenerator generator) {
        generator.generateAllSimpleWords(
                form -> {
                    var root = form.getDictEntry().getStem();
                    if (isPlain(form.getWord()) && isPlain(root)) {
                        var word = Folding.word(form.getWord());
                        var flags = new HashSet<String>();
                        form.getSuffixes().forEach(affix -> flags.add(affix.getFlag()));
                        if (flags.stream().anyMatch(flag -> flag.startsWith("C"))) {
                            return;
                        }
                        var prefix =
                                form.getPrefixes().isEmpty()
                                        ? ""
                                        : prefix(word, Folding.word(root));
                        var base = prefix + Folding.word(root);
                        if (!flags.isEmpty() || !prefix.isEmpty()) {
                            forms.computeIfAbsent(word, _ -> new HashMap<>())
                                    .put(
                                            base + " " + String.join(",", flags),
                                            new Root(base, flags));
                        }
                        if (!prefix.isEmpty()) {
                            rootFlags(form.getDictEntry().getFlags())
                                    .forEach(f ->
                                            roots.computeIfAbsent(base, _ -> new ArrayList<>())
                                                    .add(new Root(base, Set.of(f))));
                        }
                    }
                },
                () -> {});
    }

    private static List<String> rootFlags(String flags) {
        var all = new ArrayList<String>();
        for (var at = 0; at + 1 < flags.length(); at += 2) {
            var flag = flags.substring(at, at + 2);
            if (flag.startsWith("V")) {
                all.add(flag);
            }
        }
        return all;
    }

    private static String prefix(String word, String root) {
        var at = word.indexOf(root.substring(0, Math.min(3, root.length())));
        return at <= 0 ? "" : word.substring(0, at);
    }

    private boolean isRoot(String word, Sort... sorts) {
        return roots.getOrDefault(word, List.of()).stream()
                .anyMatch(root -> Arrays.stream(sorts).anyMatch(root::is));
    }

    private boolean exists(String word) {
        return roots.containsKey(word) || forms.containsKey(word);
    }

    private void findInfinitives() {
        for (var stem : List.copyOf(roots.keySet())) {
            if (isRoot(stem, Sort.VERB)) {
                infinitives(stem)
                        .filter(this::exists)
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
        return isShort && exists(stem + last + "en")
                ? Stream.of(stem + last + "en")
                : Stream.of(isShort ? stem + "en" : body + soft + "en", stem + "en", stem + "n");
    }

    private static boolean isVowel(char letter) {
        return "aeou".indexOf(letter) >= 0;
    }

    private void addPrefixed(String stem, List<String> past) {
        for (var form : past) {
            for (var prefix : INSEPARABLE) {
                if (isRoot(prefix + stem, Sort.VERB)) {
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
        for (var stem : List.copyOf(roots.keySet())) {
            if (isRoot(stem, Sort.VERB)) {
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
        if (exists(word)) {
            strong.putIfAbsent(word, stem);
        }
    }

    private void addPart(String word, List<String> how) {
        var flags = 0;
        for (var one : how) {
            flags |= one.equals("begins") ? DutchWords.BEGINS : DutchWords.ENDS;
        }
        parts.merge(word, flags, (a, b) -> a | b);
    }

    /// The word that a form belongs to.
    private String stem(String form) {
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
        var inflected = forms.getOrDefault(form, Map.of()).values();
        var ownNoun = isRoot(form, Sort.NOUN);
        var ownVerb = isRoot(form, Sort.VERB);
        var quality = form.endsWith("e") ? base(form, inflected, "A") : null;
        if (quality != null) {
            return quality;
        }
        if (!ownNoun && !ownVerb && !isRoot(form, Sort.ADJECTIVE)) {
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
        if (!ownNoun && !ownVerb && !isRoot(form, Sort.ADJECTIVE)) {
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
        return isRoot(word, Sort.NOUN, Sort.ADJECTIVE)
                || roots.getOrDefault(word, List.of()).stream().anyMatch(root -> root.has("Cc"));
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
            return isRoot(quality, Sort.ADJECTIVE) ? quality : word;
        } else {
            return word;
        }
    }

    private void write(Path file) throws IOException {
        var all = new TreeMap<String, Known>();
        Stream.of(roots.keySet(), forms.keySet(), irregular.keySet(), strong.keySet())
                .flatMap(Set::stream)
                .distinct()
                .forEach(word -> put(all, word, DutchWords.WORD));
        findParts(all);
        parts.forEach((word, flags) -> put(all, word, flags));
        all.replaceAll((word, known) ->
                wholes.contains(word) || wholes.contains(known.stem())
                        ? new Known(known.flags() | DutchWords.WHOLE, known.stem())
                        : known);
        all.replaceAll((word, known) ->
                known.stem().equals(DutchStemmer.guess(word)) && known.is(DutchWords.WORD)
                        ? new Known(known.flags(), "")
                        : known);
        // A word of which the rules know all is no news.
        all.values().removeIf(known -> known.flags() == DutchWords.WORD && known.stem().isEmpty());
        var words =
                new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE1, ByteSequenceOutputs.getSingleton())
                        .build();
        var letters = new IntsRefBuilder();
        for (var word : all.entrySet()) {
            words.add(
                    Util.toIntsRef(new BytesRef(word.getKey()), letters),
                    new BytesRef(DutchWords.encode(word.getKey(), word.getValue())));
        }
        try (var out = new OutputStreamDataOutput(Files.newOutputStream(file))) {
            FST.fromFSTReader(words.compile(), words.getFSTReader()).save(out, out);
        }
        System.out.println(all.size() + " words, " + Files.size(file) + " bytes");
    }

    private void put(Map<String, Known> all, String word, int flags) {
        all.merge(
                word,
                new Known(flags, stem(word)),
                (known, _) -> new Known(known.flags() | flags, known.stem()));
    }

    private void findParts(Map<String, Known> all) {
        for (var word : List.copyOf(roots.keySet())) {
            for (var root : roots.getOrDefault(word, List.of())) {
                if (banned.contains(word)) {
                    continue;
                }
                if (root.has("Ca", "Cb", "Ce", "CA", "CB")) {
                    put(all, word, DutchWords.BEGINS);
                }
                if (root.is(Sort.NOUN) && word.length() >= LONG) {
                    put(all, word, DutchWords.BEGINS | DutchWords.ENDS);
                }
                if (root.has("Cd", "Ch")) {
                    link(all, word, word + "s");
                }
                if (root.has("Cc")) {
                    put(all, word, DutchWords.ENDS);
                }
            }
        }
        forms.forEach((form, bases) ->
                bases.values()
                        .forEach(base -> {
                            var plural =
                                    base.flags().stream().anyMatch(flag -> flag.startsWith("Z"));
                            if (plural && !banned.contains(base.word()) && !banned.contains(form)) {
                                for (var root : roots.getOrDefault(base.word(), List.of())) {
                                    if (root.has("Cc")
                                            || root.is(Sort.NOUN) && base.word().length() >= LONG) {
                                        put(all, form, DutchWords.ENDS);
                                    }
                                }
                                if (form.endsWith("n")) {
                                    put(all, form, DutchWords.BEGINS);
                                }
                            }
                            var diminutive =
                                    base.flags().stream().anyMatch(flag -> flag.startsWith("Y"));
                            if (diminutive
                                    && !banned.contains(base.word())
                                    && mayEnd(base.word())) {
                                put(all, form, DutchWords.ENDS);
                            }
                            var adjective =
                                    base.flags().contains("Aa") || base.flags().contains("Al");
                            if (adjective
                                    && !banned.contains(form)
                                    && roots.getOrDefault(base.word(), List.of()).stream()
                                            .anyMatch(r -> r.has("Cc"))) {
                                put(all, form, DutchWords.ENDS);
                            }
                        }));
        irregular.forEach((form, word) -> {
            if (roots.getOrDefault(word, List.of()).stream().anyMatch(root -> root.has("Cc"))
                    && !banned.contains(form)) {
                put(all, form, DutchWords.ENDS | (form.endsWith("n") ? DutchWords.BEGINS : 0));
            }
        });
    }

    private boolean mayEnd(String word) {
        return roots.getOrDefault(word, List.of()).stream()
                .anyMatch(root -> root.has("Cc") || root.is(Sort.NOUN) && word.length() >= LONG);
    }

    private void link(Map<String, Known> all, String word, String linked) {
        all.merge(
                linked,
                new Known(DutchWords.BEGINS, stem(word)),
                (known, _) -> new Known(known.flags() | DutchWords.BEGINS, known.stem()));
    }
}
