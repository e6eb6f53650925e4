package welvaren.search;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.search.Shelf.study;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import welvaren.finding.Audience;
import welvaren.finding.Facet;
import welvaren.finding.Findable;
import welvaren.language.Language;
import welvaren.person.PersonId;
import welvaren.person.Viewer;

/// Every count, and every hit, equals going through all things one by one: of random words, filters
/// and viewers. `-Dwelvaren.facets=10000` for a long run, `-Dwelvaren.facets.seed=…` for another.
class FacetCountsTest extends SearchTest {

    private static final int THINGS = 120;
    private static final int ROUNDS = Integer.getInteger("welvaren.facets", 1_000);
    private static final long SEED = Long.getLong("welvaren.facets.seed", 42);
    private static final List<String> WORDS = List.of("appel", "peer", "kers", "pruim");
    private static final List<Facet> NARROWED =
            List.of(Facet.THEME, Facet.REGION, Facet.SECTOR, Facet.GROUP);

    private final IndexKeeper keeper;
    private final Random random = new Random(SEED);

    FacetCountsTest(IndexKeeper keeper) {
        this.keeper = keeper;
    }

    @Test
    void counts_equal_counting_one_by_one(@TempDir Path folder) throws Exception {
        var things = IntStream.range(0, THINGS).mapToObj(this::thing).toList();
        try (var shelf = new Shelf(folder)) {
            var search = shelf.put(things).search(keeper);
            for (var round = 0; round < ROUNDS; round++) {
                var word = random.nextInt(3) == 0 ? "" : WORDS.get(random.nextInt(WORDS.size()));
                var chosen = choice();
                var viewer = viewer(random.nextInt(3));
                var answer =
                        search.find(new SearchRequest(word, Language.NL, chosen, 1, 500), viewer);

                var visible =
                        things.stream()
                                .filter(thing -> Audience.of(viewer).contains(thing.audience()))
                                .filter(thing -> says(thing, word))
                                .toList();
                var expected = visible.stream().filter(thing -> has(thing, chosen)).toList();
                assertThat(answer.total()).isEqualTo(expected.size());
                assertThat(answer.hits())
                        .extracting(SearchHit::ref)
                        .containsExactlyInAnyOrderElementsOf(
                                expected.stream().map(Findable::ref).toList());
                for (var facet : Facet.values()) {
                    assertThat(counted(answer, facet))
                            .as("%s %s of %s", word, chosen, facet)
                            .isEqualTo(expectedCounts(visible, chosen, facet));
                }
            }
        }
    }

    private Findable thing(int number) {
        var words = WORDS.stream().filter(_ -> random.nextBoolean()).toList();
        var thing = study("k" + number).dutch("Titel " + number, String.join(" ", words) + " rest");
        for (var facet : NARROWED) {
            thing = thing.with(facet, someOf(facet));
        }
        var audience = viewerAudience(random.nextInt(4));
        return thing.onlyFor(audience).findable();
    }

    private static Audience viewerAudience(int number) {
        return number < 2 ? Audience.EVERYBODY : new Audience.Only(new PersonId(number));
    }

    private static Viewer viewer(int number) {
        return number < 1
                ? Viewer.ANONYMOUS
                : new Viewer.SignedIn(new PersonId(number + 1L), "P", Language.NL);
    }

    private Set<String> someOf(Facet facet) {
        var values = new HashSet<String>();
        for (var i = 0; i < random.nextInt(4); i++) {
            values.add(facet.word() + random.nextInt(5));
        }
        return values;
    }

    private Map<Facet, Set<String>> choice() {
        var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
        for (var facet : NARROWED) {
            var values = random.nextInt(3) == 0 ? someOf(facet) : Set.<String>of();
            if (!values.isEmpty()) {
                chosen.put(facet, values);
            }
        }
        return chosen;
    }

    private static boolean says(Findable thing, String word) {
        var body = thing.text().in(Language.NL).passages().getFirst().text();
        return word.isEmpty() || body.contains(word);
    }

    private static boolean has(Findable thing, Map<Facet, Set<String>> chosen) {
        return chosen.entrySet().stream()
                .allMatch(choice ->
                        thing.facets().getOrDefault(choice.getKey(), Set.of()).stream()
                                .anyMatch(choice.getValue()::contains));
    }

    private static Map<String, Integer> counted(SearchAnswer answer, Facet facet) {
        return answer.facets().get(facet).stream()
                .collect(toMap(FacetValue::value, FacetValue::count));
    }

    private static Map<String, Integer> expectedCounts(
            List<Findable> visible, Map<Facet, Set<String>> chosen, Facet facet) {
        var others = new EnumMap<Facet, Set<String>>(Facet.class);
        others.putAll(chosen);
        others.remove(facet);
        return visible.stream()
                .filter(thing -> has(thing, others))
                .flatMap(thing -> thing.facets().getOrDefault(facet, Set.of()).stream())
                .collect(groupingBy(value -> value, counting()))
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().intValue()));
    }
}
