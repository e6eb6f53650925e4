package welvaren.search;

import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.search.Shelf.actor;
import static welvaren.search.Shelf.study;
import static welvaren.search.Shelf.words;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import welvaren.language.Language;
import welvaren.person.Viewer;
import welvaren.search.Reason.Way;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReasonsTest {

    private Shelf shelf;
    private Search search;

    @BeforeAll
    void fill(@TempDir Path folder) {
        shelf =
                new Shelf(folder)
                        .put(
                                study("zorg")
                                        .dutch(
                                                "Dichter bij huis",
                                                "Thuiszorg in drie steden.",
                                                "Wie kennis deelt, wint tijd met partners.")
                                        .english("Closer to home", "Nursing in three towns.")
                                        .findable(),
                                actor("vvsg")
                                        .dutch("Vereniging van Vlaamse Steden", "Een koepel.")
                                        .named("Association of Flemish Cities")
                                        .acronym("VVSG")
                                        .findable());
        search = shelf.search(null);
    }

    @AfterAll
    void empty() throws Exception {
        shelf.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Zorg, PART, Zorg, Thuiszorg",
        "partnres, SPELLING, partnres, partners",
        "thuiszrg, SPELLING, thuiszrg, Thuiszorg",
        "nursing, LANGUAGE, nursing, nursing",
        "association, NAME, association, Association of Flemish Cities",
        "kennisdeling, APART, kennisdeling, kennis + deling"
    })
    void a_hit_says_why_when_it_does_not_show_the_word(
            String query, Way way, String typed, String found) {
        assertThat(first(query).why()).containsExactly(new Reason(way, typed, found));
    }

    @Test
    void another_form_is_named_where_it_looks_different() {
        assertThat(first("stad drie").why())
                .containsExactly(new Reason(Way.FORM, "stad", "steden"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thuiszorg",
                "thuisz",
                "partner",
                "partners",
                "VVSG",
                "koepel",
                "huis dicht"
            })
    void a_hit_that_shows_the_word_itself_says_nothing(String query) {
        assertThat(first(query).why()).isEmpty();
    }

    @Test
    void a_hit_names_the_words_that_it_lacks() {
        assertThat(first("thuiszorg Armoede").missing()).containsExactly("Armoede");
        assertThat(first("thuiszorg partnres").missing()).isEmpty();
        assertThat(first("nursing home").missing()).isEmpty();
        assertThat(first("V.V.S.G.").missing()).isEmpty();
    }

    @Test
    void what_is_in_the_shown_language_needs_no_word_about_the_other() {
        assertThat(hits("nursing", Language.EN).getFirst().why()).isEmpty();
        assertThat(hits("thuiszorg", Language.EN).getFirst().why())
                .containsExactly(new Reason(Way.LANGUAGE, "thuiszorg", "thuiszorg"));
    }

    private SearchHit first(String query) {
        return hits(query, Language.NL).getFirst();
    }

    private List<SearchHit> hits(String query, Language language) {
        return search.find(words(query, language), Viewer.ANONYMOUS).hits();
    }
}
