package welvaren.search;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.search.Shelf.actor;
import static welvaren.search.Shelf.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import welvaren.finding.Audience;
import welvaren.finding.Facet;
import welvaren.finding.Findable;
import welvaren.finding.FindableRef;
import welvaren.language.Language;
import welvaren.person.PersonId;
import welvaren.person.Viewer;

/// What somebody may not see changes nothing that she gets to see: all answers about things of
/// others are as if these did not exist. Half of the words of private things are words of
/// everybody, the other half like no word of anybody else.
///
/// `-Dwelvaren.audience.questions=20000` for a long run, `-Dwelvaren.audience.seed=…` for others.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AudienceTest {

    private static final int QUESTIONS = Integer.getInteger("welvaren.audience.questions", 100);
    private static final long SEED = Long.getLong("welvaren.audience.seed", 2026);
    private static final int THINGS_OF_ALL = 60;
    private static final int THINGS_OF_EACH = 15;
    private static final int PEOPLE = 3;

    @TempDir private static Path folder;

    private final Random random = new Random(SEED);
    private final Typos typos = new Typos(random);
    private final List<String> open = words("bdfgklmnprstwz", "aeiou");
    private final List<String> secret = words("cxqjhv", "y");
    private final List<String> asked = new ArrayList<>();
    private Shelf everything;
    private Map<Viewer, Shelf> without;

    @BeforeAll
    void index() throws IOException {
        var forAll = things("open", THINGS_OF_ALL, Audience.EVERYBODY);
        var all = new ArrayList<>(forAll);
        var owned = people().stream().collect(toMap(one -> one, this::thingsOf));
        owned.values().forEach(all::addAll);
        Collections.shuffle(all, random);
        everything = shelf("everything").put(all);
        without = new HashMap<>();
        without.put(Viewer.ANONYMOUS, shelf("nobody").put(forAll));
        for (var one : owned.entrySet()) {
            var hers = new ArrayList<>(forAll);
            hers.addAll(one.getValue());
            without.put(one.getKey(), shelf("p" + one.getKey().id().value()).put(hers));
        }
    }

    @AfterAll
    void close() throws IOException {
        everything.close();
        for (var shelf : without.values()) {
            shelf.close();
        }
    }

    @Test
    void answers_are_as_if_the_things_of_others_did_not_exist() {
        var viewers = List.copyOf(without.keySet());
        for (var i = 0; i < QUESTIONS; i++) {
            var viewer = viewers.get(random.nextInt(viewers.size()));
            var typed = question();
            var as = "seed %d: “%s” asked by %s".formatted(SEED, typed, viewer);
            var hers = without.get(viewer).search(null);
            var all = everything.search(null);

            var request = new SearchRequest(typed, Language.NL, chosen(), 1, 200);
            var expected = hers.find(request, viewer);
            var answer = all.find(request, viewer);

            assertThat(answer.total()).as(as).isEqualTo(expected.total());
            assertThat(byRef(answer)).as(as).isEqualTo(byRef(expected));
            assertThat(answer.facets()).as(as).isEqualTo(expected.facets());
            assertThat(answer.correction()).as(as).isEqualTo(expected.correction());
            assertThat(all.suggest(typed, Language.NL, viewer))
                    .as(as)
                    .isEqualTo(hers.suggest(typed, Language.NL, viewer));
        }
    }

    /// With titles, places, snippets and why they were found. Their order may differ: how rare a
    /// word is counts over all things.
    private static Map<FindableRef, SearchHit> byRef(SearchAnswer answer) {
        return answer.hits().stream().collect(toMap(SearchHit::ref, hit -> hit));
    }

    private Map<Facet, Set<String>> chosen() {
        return random.nextInt(3) == 0
                ? Map.of(Facet.THEME, Set.of(open.get(random.nextInt(3))))
                : Map.of();
    }

    private static List<Viewer.SignedIn> people() {
        return IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(id -> new Viewer.SignedIn(new PersonId(id), "P" + id, Language.NL))
                .toList();
    }

    private List<Findable> thingsOf(Viewer.SignedIn person) {
        return things("of" + person.id().value(), THINGS_OF_EACH, new Audience.Only(person.id()));
    }

    private static Shelf shelf(String name) throws IOException {
        return new Shelf(Files.createDirectories(folder.resolve(name)));
    }

    private List<Findable> things(String name, int number, Audience audience) {
        var things = new ArrayList<Findable>();
        for (var i = 0; i < number; i++) {
            var thing = i % 2 == 0 ? study(name + i) : actor(name + i);
            things.add(
                    thing.dutch(text(audience, 2), text(audience, 20), text(audience, 20))
                            .named(text(audience, 1))
                            .acronym(text(audience, 1).substring(0, 3))
                            .with(Facet.THEME, Set.of(word(audience)))
                            .onlyFor(audience)
                            .findable());
        }
        return things;
    }

    private String text(Audience audience, int words) {
        var text = new ArrayList<String>();
        for (var i = 0; i < words; i++) {
            text.add(word(audience));
        }
        return String.join(" ", text);
    }

    private String word(Audience audience) {
        var common = open.get(random.nextInt(open.size()));
        var word =
                audience.equals(Audience.EVERYBODY) || random.nextBoolean()
                        ? common
                        : secret.get(random.nextInt(secret.size()));
        asked.add(word);
        return word;
    }

    /// Words that somebody has in a thing, whole, begun or mistyped.
    private String question() {
        var words = new ArrayList<String>();
        for (var i = random.nextInt(3); i >= 0; i--) {
            var word = asked.get(random.nextInt(asked.size()));
            words.add(
                    switch (random.nextInt(4)) {
                        case 0 -> word.substring(0, 3);
                        case 1 -> typos.in(word, typos.anySlip());
                        default -> word;
                    });
        }
        return String.join(" ", words);
    }

    private List<String> words(String consonants, String vowels) {
        var words = new ArrayList<String>();
        for (var i = 0; i < 60; i++) {
            var word = new StringBuilder();
            for (var syllables = 3 + random.nextInt(3); syllables > 0; syllables--) {
                word.append(consonants.charAt(random.nextInt(consonants.length())))
                        .append(vowels.charAt(random.nextInt(vowels.length())));
            }
            words.add(word.toString());
        }
        return words;
    }
}
