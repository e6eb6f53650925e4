package welvaren.search;

import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.search.Shelf.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import welvaren.finding.Audience;
import welvaren.finding.Facet;
import welvaren.finding.Findable;
import welvaren.finding.ShippedFindables;
import welvaren.language.Language;
import welvaren.person.PersonId;
import welvaren.person.Viewer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpellingTest {

    private static final Viewer MIA = new Viewer.SignedIn(new PersonId(1), "Mia", Language.NL);
    private static final double MOST_WRONG = 0.005;

    private Shelf shelf;
    private Search search;

    @BeforeAll
    void fill(@TempDir Path folder) {
        shelf =
                new Shelf(folder)
                        .put(
                                study("gbo")
                                        .dutch(
                                                "Geïntegreerd onthaal",
                                                "Een geïntegreerd breed onthaal in Oudenaarde.")
                                        .with(Facet.THEME, Set.of("onthaal"))
                                        .findable(),
                                study("samen")
                                        .dutch("Samenwerking", "Een samenwerking met stakeholders.")
                                        .acronym("VVSG")
                                        .findable(),
                                study("geheim")
                                        .dutch("Zandkorrel", "Alleen Mia kent de wolkenkraker.")
                                        .onlyFor(new Audience.Only(new PersonId(1)))
                                        .findable());
        search = shelf.search(null);
    }

    @AfterAll
    void empty() throws Exception {
        shelf.close();
    }

    @ParameterizedTest
    @CsvSource({
        "samenwerkng, samenwerking",
        "goede samenwerkng bij ons, goede samenwerking bij ons",
        "Geintegreert onthaal, geïntegreerd onthaal",
        "stakholders, stakeholders",
        "oudenarde, Oudenaarde",
        "breet onthaal, breed onthaal",
        "amenwerking, samenwerking",
        "qqxzzy, ''",
        "onthaal, ''",
        "ontha, ''",
        "zandkorel, ''",
        "wolkenkrakker, ''"
    })
    void a_word_that_nothing_has_is_offered_in_the_nearest_spelling(String typed, String offered) {
        assertThat(correction(typed, Viewer.ANONYMOUS))
                .isEqualTo(Optional.of(offered).filter(words -> !words.isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zorgverlener", "samenwerkingsverband", "stakeholder", "vvsg", "inhaal"})
    void a_word_that_exists_is_left_alone_whatever_is_near(String typed) {
        assertThat(correction(typed, Viewer.ANONYMOUS)).isEmpty();
    }

    @Test
    void what_is_private_is_offered_to_its_own_person_only_and_does_not_keep_others_from_help() {
        assertThat(correction("wolkenkrakr", MIA)).contains("wolkenkraker");
        assertThat(correction("wolkenkrakr", Viewer.ANONYMOUS)).isEmpty();
        assertThat(correction("wolkenkraker", Viewer.ANONYMOUS)).isEmpty();
    }

    @Test
    void what_is_offered_leads_to_something_that_has_what_was_chosen() {
        var chosen = Map.of(Facet.THEME, Set.of("onthaal"));

        assertThat(correction("onthaalx", chosen)).contains("onthaal");
        assertThat(correction("samenwerkng", chosen)).isEmpty();
    }

    @Test
    void what_is_other_in_the_question_is_marked() {
        var offered =
                search.find(Shelf.words("goede samenwerkng nu", Language.NL), Viewer.ANONYMOUS)
                        .correction();

        assertThat(offered.orElseThrow().words())
                .containsExactly(
                        new Fragment("goede ", false),
                        new Fragment("samenwerking", true),
                        new Fragment(" nu", false));
    }

    @Test
    void hardly_any_word_of_the_content_or_of_our_lists_is_corrected(@TempDir Path folder)
            throws Exception {
        var things = ShippedFindables.all();
        try (var shipped = new Shelf(folder).put(things)) {
            var analysis = new Analysis();
            var words =
                    Stream.concat(
                                    things.stream().flatMap(SpellingTest::texts),
                                    Stream.of("pairs-same", "pairs-different", "compounds")
                                            .flatMap(list -> Lists.rows("dutch/" + list).stream())
                                            .map(List::getFirst))
                            .flatMap(text -> TextWord.in(text, analysis).stream())
                            .map(TextWord::shown)
                            .distinct()
                            .toList();
            var wrong =
                    words.stream().filter(word -> shipped.correction(word).isPresent()).toList();

            assertThat(words).hasSizeGreaterThan(10_000);
            assertThat((double) wrong.size() / words.size()).as("%s", wrong).isLessThan(MOST_WRONG);
        }
    }

    private static Stream<String> texts(Findable thing) {
        return thing.text().byLanguage().values().stream()
                .flatMap(text ->
                        Stream.concat(
                                Stream.of(text.title()),
                                text.passages().stream().map(Findable.Passage::text)));
    }

    private Optional<String> correction(String typed, Map<Facet, Set<String>> chosen) {
        var request = new SearchRequest(typed, Language.NL, chosen, 1, 5);
        return search.find(request, Viewer.ANONYMOUS).correction().map(Correction::query);
    }

    private Optional<String> correction(String typed, Viewer viewer) {
        return search.find(Shelf.words(typed, Language.NL), viewer)
                .correction()
                .map(Correction::query);
    }
}
