package welvaren.search;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import welvaren.finding.Findable;
import welvaren.finding.FindableRef;
import welvaren.language.Language;

/// Whether mistyped words find what they would have found. The words are those that only one
/// document has in its title or names, and that lead to it when they are typed well. What a slip
/// makes of a word is never another word of the content: nobody could know then what was meant.
///
/// How much was found of each kind, and what was missed, is written to `search/target/typos.txt`.
/// `-Dwelvaren.typos=1000` for more of them, `-Dwelvaren.typos.seed=…` for others.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TyposTest {

    private static final int TYPOS = Integer.getInteger("welvaren.typos", 200);
    private static final long SEED = Long.getLong("welvaren.typos.seed", 2026);
    private static final Path REPORT = Path.of("target/typos.txt");
    private static final int FIRST = 5;
    private static final int LONG_ENOUGH_FOR_ONE = 4;
    private static final int LONG_ENOUGH_FOR_TWO = 8;

    private final List<Findable> things = Shelf.shippedThings();
    private final Analysis analysis = new Analysis();
    private Map<String, FindableRef> telling;
    private Set<String> known;

    /// A word, what became of it, and how.
    private record Mistyped(String word, String typed, String kind) {}

    @BeforeAll
    void index() throws IOException {
        known = things.stream().flatMap(this::words).collect(toSet());
        telling = telling();
        Files.deleteIfExists(REPORT);
    }

    @Test
    void one_slip_in_a_word_and_it_still_leads_among_the_first_five() throws IOException {
        assertThat(shareFound(LONG_ENOUGH_FOR_ONE, 1)).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void two_slips_in_a_long_word_and_it_still_leads_among_the_first_five() throws IOException {
        assertThat(shareFound(LONG_ENOUGH_FOR_TWO, 2)).isGreaterThanOrEqualTo(0.95);
    }

    private double shareFound(int shortest, int slips) throws IOException {
        var misses = new ArrayList<String>();
        var tried = new TreeMap<String, Integer>();
        var missed = new TreeMap<String, Integer>();
        for (var one : mistyped(shortest, slips)) {
            tried.merge(one.kind(), 1, Integer::sum);
            var found = Shelf.shipped().ranked(one.typed(), Language.NL, FIRST);
            var right = telling.get(one.word());
            if (!found.contains(right)) {
                missed.merge(one.kind(), 1, Integer::sum);
                misses.add(
                        "%s: %s for %s (%s)".formatted(one.kind(), one.typed(), one.word(), right));
            }
        }
        tell(slips, tried, missed, misses);
        return 1 - (double) misses.size() / TYPOS;
    }

    private List<Mistyped> mistyped(int shortest, int slips) {
        var words = telling.keySet().stream().filter(word -> word.length() >= shortest);
        var sorted = words.sorted().toList();
        var random = new Random(SEED);
        var typos = new Typos(random);
        var all = new ArrayList<Mistyped>();
        while (all.size() < TYPOS) {
            var one = mistyped(sorted.get(random.nextInt(sorted.size())), slips, typos);
            if (!known.contains(one.typed())) {
                all.add(one);
            }
        }
        return all;
    }

    private static Mistyped mistyped(String word, int slips, Typos typos) {
        var typed = word;
        var kinds = new ArrayList<String>();
        for (var i = 0; i < slips; i++) {
            var slip = typos.anySlip();
            typed = typos.in(typed, slip);
            kinds.add(slip.toString());
        }
        var first = typed.charAt(0) == word.charAt(0) ? "" : ", of the first letter";
        return new Mistyped(word, typed, (slips == 1 ? kinds.getFirst() : "two slips") + first);
    }

    private void tell(
            int slips, Map<String, Integer> tried, Map<String, Integer> missed, List<String> misses)
            throws IOException {
        var figures =
                tried.entrySet().stream()
                        .map(kind ->
                                "%-40s %4d missed of %d"
                                        .formatted(
                                                kind.getKey(),
                                                missed.getOrDefault(kind.getKey(), 0),
                                                kind.getValue()));
        var lines =
                Stream.of(
                                Stream.of(
                                        "%d slips in %d of %,d words: %d missed of %d"
                                                .formatted(
                                                        slips,
                                                        TYPOS,
                                                        telling.size(),
                                                        misses.size(),
                                                        TYPOS)),
                                figures,
                                misses.stream(),
                                Stream.of(""))
                        .flatMap(some -> some)
                        .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(REPORT, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Map<String, FindableRef> telling() {
        var owners = new HashMap<String, Set<FindableRef>>();
        for (var thing : things) {
            titleWords(thing)
                    .forEach(word ->
                            owners.computeIfAbsent(word, _ -> new HashSet<>()).add(thing.ref()));
        }
        return owners.entrySet().stream()
                .filter(owner -> owner.getValue().size() == 1)
                .map(owner -> Map.entry(owner.getKey(), owner.getValue().iterator().next()))
                .filter(word -> leads(word.getKey(), word.getValue()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private boolean leads(String word, FindableRef right) {
        return word.length() >= LONG_ENOUGH_FOR_ONE
                && word.chars().allMatch(Character::isLetter)
                && !StopWords.contains(word)
                && Shelf.shipped().ranked(word, Language.NL, 1).equals(List.of(right));
    }

    private Stream<String> titleWords(Findable thing) {
        var titles = thing.text().byLanguage().values().stream().map(Findable.Text::title);
        return Stream.concat(titles, thing.names().stream()).flatMap(this::exactWords);
    }

    private Stream<String> words(Findable thing) {
        var said =
                thing.text().byLanguage().values().stream()
                        .flatMap(text -> text.passages().stream())
                        .flatMap(passage ->
                                Stream.concat(
                                        passage.heading().stream(), Stream.of(passage.text())));
        return Stream.concat(titleWords(thing), said.flatMap(this::exactWords));
    }

    private Stream<String> exactWords(String text) {
        return analysis.terms(FindableDocument.BODY_EXACT, text).stream();
    }
}
