package welvaren.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the content calls what people call otherwise, in Dutch and English: `asielzoeker` is a
/// `vluchteling` there. Written by hand; the format is on top of `thesaurus.txt`.
final class Thesaurus {

    /// In words.
    static final int LONGEST = 3;

    private static final String FILE = "thesaurus.txt";
    private static final Map<String, List<List<String>>> OTHERS = read();

    private Thesaurus() {}

    /// Words and phrases of the content, folded, in the order of the list; none for most.
    ///
    /// @param words folded, one or more that stand next to each other; any form of them
    static List<List<String>> of(List<String> words) {
        return OTHERS.getOrDefault(key(words), List.of());
    }

    /// Everything that it leads to.
    static List<List<String>> all() {
        return OTHERS.values().stream().flatMap(List::stream).distinct().toList();
    }

    private static String key(List<String> words) {
        return words.stream().map(DutchStemmer::stem).collect(joining(" "));
    }

    private static Map<String, List<List<String>>> read() {
        try (var analysis = new Analysis();
                var file = requireNonNull(Thesaurus.class.getResourceAsStream(FILE));
                var lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
            var others = new HashMap<String, Set<List<String>>>();
            for (var line : lines.lines().filter(Thesaurus::isRow).toList()) {
                var sides = line.split("=>", 2);
                var ours = phrases(analysis, sides[1]);
                for (var typed : phrases(analysis, sides[0])) {
                    others.computeIfAbsent(key(typed), _ -> new LinkedHashSet<>()).addAll(ours);
                }
            }
            return others.entrySet().stream()
                    .collect(toMap(Map.Entry::getKey, other -> List.copyOf(other.getValue())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRow(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    private static List<List<String>> phrases(Analysis analysis, String list) {
        return Arrays.stream(list.split(","))
                .map(phrase -> analysis.terms(FindableDocument.TITLE_EXACT, phrase))
                .toList();
    }
}
