package welvaren.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.analysis.hunspell.AffixedWord;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.SortingStrategy;
import org.apache.lucene.analysis.hunspell.WordFormGenerator;

/// OpenTaal's Dutch dictionary for Hunspell: its words, folded, and their forms, each with the
/// flags that its affix file explains.
final class DutchDictionary {

    /// What a root is; the flags are explained in the dictionary's own affix file.
    enum Sort {
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

    record Root(String word, Set<String> flags) {

        boolean is(Sort sort) {
            return sort.has(flags);
        }

        boolean has(String... any) {
            return Arrays.stream(any).anyMatch(flags::contains);
        }
    }

    private final Map<String, List<Root>> roots = new HashMap<>();
    private final Map<String, Map<String, Root>> forms = new HashMap<>();

    DutchDictionary(Path folder) throws IOException, ParseException {
        try (var affixes = affixes(folder.resolve("index.aff"));
                var words = Files.newInputStream(folder.resolve("index.dic"))) {
            var hunspell =
                    new Dictionary(affixes, List.of(words), false, SortingStrategy.inMemory());
            readRoots(folder.resolve("index.dic"));
            new WordFormGenerator(hunspell).generateAllSimpleWords(this::readForm, () -> {});
        }
    }

    /// In the same order each time: of two readings of a form the first one counts.
    SortedSet<String> words() {
        return new TreeSet<>(roots.keySet());
    }

    Set<String> forms() {
        return forms.keySet();
    }

    List<Root> roots(String word) {
        return roots.getOrDefault(word, List.of());
    }

    /// The words that this may be a form of, each with the flags that make it one.
    Collection<Root> bases(String form) {
        return forms.getOrDefault(form, Map.of()).values();
    }

    boolean isRoot(String word, Sort... sorts) {
        return roots.getOrDefault(word, List.of()).stream()
                .anyMatch(root -> Arrays.stream(sorts).anyMatch(root::is));
    }

    boolean exists(String word) {
        return roots.containsKey(word) || forms.containsKey(word);
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

    private void readForm(AffixedWord form) {
        var entry = form.getDictEntry();
        if (!isPlain(form.getWord()) || !isPlain(entry.getStem())) {
            return;
        }
        var flags = new HashSet<String>();
        form.getSuffixes().forEach(affix -> flags.add(affix.getFlag()));
        if (flags.stream().anyMatch(flag -> flag.startsWith("C"))) {
            return;
        }
        var word = Folding.word(form.getWord());
        var root = Folding.word(entry.getStem());
        var prefix = form.getPrefixes().isEmpty() ? "" : prefix(word, root);
        var base = prefix + root;
        if (!flags.isEmpty() || !prefix.isEmpty()) {
            forms.computeIfAbsent(word, _ -> new HashMap<>())
                    .put(base + " " + String.join(",", flags), new Root(base, flags));
        }
        if (!prefix.isEmpty()) {
            var all = roots.computeIfAbsent(base, _ -> new ArrayList<>());
            verbFlags(entry.getFlags()).forEach(flag -> all.add(new Root(base, Set.of(flag))));
        }
    }

    private static List<String> verbFlags(String flags) {
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
}
