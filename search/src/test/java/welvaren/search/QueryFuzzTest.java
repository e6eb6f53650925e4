package welvaren.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import welvaren.finding.Facet;
import welvaren.language.Language;
import welvaren.person.Viewer;

/// Whatever is typed is words: it finds something or nothing, and never fails.
///
/// `-Dwelvaren.fuzzed=100000` for a long run, which tells what the searches cost;
/// `-Dwelvaren.fuzzed.seed=…` for another.
class QueryFuzzTest {

    private static final int QUERIES = Integer.getInteger("welvaren.fuzzed", 500);
    private static final long SEED = Long.getLong("welvaren.fuzzed.seed", 2026);
    private static final Logger log = LoggerFactory.getLogger(QueryFuzzTest.class);

    private static final List<String> SPLINTERS =
            List.of(
                    "\"",
                    "'",
                    "(",
                    ")",
                    "[",
                    "]",
                    "{",
                    "}",
                    "*",
                    "?",
                    "~2",
                    "^5",
                    ":",
                    "/",
                    "\\",
                    "AND",
                    "OR",
                    "NOT",
                    "+",
                    "-",
                    "&&",
                    "||",
                    "title_nl:",
                    "(Z)elf",
                    "A-B-C",
                    "e.V.",
                    "\0",
                    "\t",
                    "\n",
                    "\u200b",
                    "\u202e",
                    "\ufeff",
                    "\uffff",
                    "\ud83d",
                    "\udc4d",
                    "👍🏽",
                    "👨‍👩‍👧",
                    "مرحبا",
                    "שלום",
                    "社会创新",
                    "i̇",
                    "ĳsje",
                    "é",
                    "e\u0301",
                    "ﬁets",
                    "l’économie",
                    "<script>",
                    "%_",
                    "0",
                    "1e309",
                    "½",
                    "Ǆ",
                    "ß",
                    "\u0301\u0301\u0301");

    private final Random random = new Random(SEED);
    private final Search search = Shelf.shipped().search(null);
    private final List<String> words =
            Shelf.shippedThings().stream()
                    .map(thing -> thing.text().in(Language.NL))
                    .flatMap(text -> text.passages().stream().limit(3))
                    .flatMap(passage -> List.of(passage.text().split(" ")).stream())
                    .distinct()
                    .toList();

    @Test
    void no_text_makes_a_search_or_a_suggestion_fail() {
        var nanoseconds = new ArrayList<Long>();
        var clock = ManagementFactory.getThreadMXBean();
        for (var i = 0; i < QUERIES; i++) {
            var typed = typed();
            var before = clock.getCurrentThreadCpuTime();
            try {
                search.find(request(typed), Viewer.ANONYMOUS);
                nanoseconds.add(clock.getCurrentThreadCpuTime() - before);
                search.suggest(typed, Language.NL, Viewer.ANONYMOUS);
            } catch (RuntimeException e) {
                throw new AssertionError("Seed %d, “%s”".formatted(SEED, typed), e);
            }
        }
        assertThat(nanoseconds).hasSize(QUERIES);
        tell(nanoseconds);
    }

    private SearchRequest request(String typed) {
        var language = Language.values()[random.nextInt(Language.values().length)];
        var order = Order.values()[random.nextInt(Order.values().length)];
        var chosen = random.nextInt(5) == 0 ? Map.of(Facet.TYPE, Set.of("case", typed)) : none();
        return new SearchRequest(typed, language, chosen, order, 1 + random.nextInt(3), 10);
    }

    private static Map<Facet, Set<String>> none() {
        return Map.of();
    }

    /// Words, halves of words, splinters and any characters, in any order.
    private String typed() {
        var typed = new StringBuilder();
        var pieces = random.nextInt(50) == 0 ? 2_000 : random.nextInt(6);
        for (var i = 0; i <= pieces; i++) {
            typed.append(
                    switch (random.nextInt(5)) {
                        case 0, 1 -> word();
                        case 2 -> word().substring(random.nextInt(2));
                        case 3 -> SPLINTERS.get(random.nextInt(SPLINTERS.size()));
                        default -> anything();
                    });
            if (random.nextInt(3) > 0) {
                typed.append(' ');
            }
        }
        return typed.toString();
    }

    private String word() {
        var word = words.get(random.nextInt(words.size()));
        return word.isEmpty() ? "a" : word;
    }

    private String anything() {
        var characters = new StringBuilder();
        for (var i = random.nextInt(8); i >= 0; i--) {
            characters.append((char) random.nextInt(random.nextBoolean() ? 0x250 : 0x10000));
        }
        return characters.toString();
    }

    private static void tell(List<Long> nanoseconds) {
        Collections.sort(nanoseconds);
        log.info(
                "Seed {}: {} queries; CPU median {}, p99 {}, longest {} µs",
                SEED,
                nanoseconds.size(),
                nanoseconds.get(nanoseconds.size() / 2) / 1_000,
                nanoseconds.get(nanoseconds.size() * 99 / 100) / 1_000,
                nanoseconds.getLast() / 1_000);
    }
}
