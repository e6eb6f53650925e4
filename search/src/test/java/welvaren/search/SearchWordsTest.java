package welvaren.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.search.Shelf.actor;
import static welvaren.search.Shelf.found;
import static welvaren.search.Shelf.keys;
import static welvaren.search.Shelf.study;
import static welvaren.search.Shelf.unit;
import static welvaren.search.Shelf.words;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import welvaren.finding.Audience;
import welvaren.finding.Facet;
import welvaren.finding.FindableRef;
import welvaren.language.Language;
import welvaren.person.PersonId;
import welvaren.person.Viewer;

class SearchWordsTest extends SearchTest {

    private static final Viewer MIA = new Viewer.SignedIn(new PersonId(1), "Mia", Language.NL);
    private static final Viewer TOM = new Viewer.SignedIn(new PersonId(2), "Tom", Language.NL);

    private static final int FUZZED = 2_000;

    private final IndexKeeper keeper;
    private Shelf shelf;
    private Search search;

    SearchWordsTest(IndexKeeper keeper) {
        this.keeper = keeper;
    }

    @BeforeAll
    void fill(@TempDir Path folder) {
        shelf = new Shelf(folder);
        search = shelf.search(keeper);
        shelf.put(
                unit("samenwerken/waarom")
                        .dutch(
                                "Waarom samenwerken",
                                "In het kort: organisaties leren van elkaar.",
                                "Een netwerk begint met welzijnswerk. Gemeenten delen kennis.",
                                "Op het werkblad vul je de stappen in.")
                        .english(
                                "Why collaborate",
                                "In short: organisations learn from each other.",
                                "A network begins with welfare work.",
                                "On the worksheet you fill in the steps.")
                        .with(Facet.MODULE, Set.of("samenwerken"))
                        .findable(),
                study("gbo")
                        .dutch(
                                "Eén onthaal voor mensen die we niet bereiken",
                                "Zes initiatieven met sociale ondernemingen.",
                                "Over onbetaalde facturen en VVSG.")
                        .english("One intake", "Six initiatives.", "About unpaid bills.")
                        .with(Facet.THEME, Set.of("onthaal", "schulden"))
                        .findable(),
                study("alleen")
                        .dutch("Bedrijven in de stad", "Een bedrijf zoekt partners.")
                        .findable(),
                actor("vvsg")
                        .dutch("Vereniging van Vlaamse Steden en Gemeenten", "Een koepel.")
                        .english("Vereniging van Vlaamse Steden en Gemeenten", "An umbrella.")
                        .named("Association of Flemish Cities", "Réseau des Villes")
                        .acronym("VVSG")
                        .findable(),
                study("geheim")
                        .dutch("Samenwerken in het geheim", "Alleen voor Mia: netwerk.")
                        .with(Facet.THEME, Set.of("verborgen"))
                        .onlyFor(new Audience.Only(new PersonId(1)))
                        .findable());
    }

    @AfterAll
    void empty() throws Exception {
        shelf.close();
    }

    @ParameterizedTest
    @CsvSource({
        "organisatie, samenwerken/waarom",
        "gemeente, vvsg",
        "stap, samenwerken/waarom",
        "initiatief, gbo",
        "sociaal, gbo",
        "bedrijf, alleen",
        "onderneming, gbo",
        "worksheet, samenwerken/waarom",
        "unpaid bill, gbo",
        "Eén, gbo",
        "een onthaal, gbo",
        "REN, ''",
        "vvsg, vvsg",
        "V.V.S.G., vvsg",
        "reseau, vvsg",
        "réseau des villes, vvsg",
        "association flemish, vvsg",
        "welzijn, samenwerken/waarom",
        "werkbl, samenwerken/waarom",
        "samenwerkne, samenwerken/waarom",
        "gemeetne, vvsg",
        "onbetalde, gbo",
        "partnrs, alleen",
        "mensen die we niet bereiken, gbo",
        "hoe is dat, ''"
    })
    void words_find(String query, String first) {
        assertThat(found(search, query).stream().limit(1).toList())
                .isEqualTo(first.isEmpty() ? List.of() : List.of(first));
    }

    @Test
    void an_exact_title_and_an_acronym_outrank_the_body() {
        assertThat(found(search, "VVSG")).containsExactly("vvsg", "gbo");
        assertThat(found(search, "Waarom samenwerken")).first().isEqualTo("samenwerken/waarom");
    }

    @Test
    void the_wanted_language_is_shown_and_each_thing_is_found_once() {
        var answer = search.find(words("netwerk network", Language.EN), Viewer.ANONYMOUS);

        assertThat(answer.total()).isEqualTo(1);
        assertThat(answer.hits().getFirst().title()).isEqualTo("Why collaborate");
        assertThat(answer.hits().getFirst().language()).isEqualTo(Language.EN);
        assertThat(search.find(words("bedrijf", Language.EN), Viewer.ANONYMOUS).hits().getFirst())
                .satisfies(hit -> {
                    assertThat(hit.language()).isEqualTo(Language.NL);
                    assertThat(hit.title()).isEqualTo("Bedrijven in de stad");
                });
    }

    @Test
    void a_hit_tells_its_part_and_marks_the_words_there() {
        var hit =
                search.find(words("kennis delen", Language.NL), Viewer.ANONYMOUS).hits().getFirst();

        assertThat(hit.place()).contains(new SearchHit.Place("p1", Optional.of("Heading p1")));
        assertThat(hit.snippet())
                .contains(new Fragment("kennis", true), new Fragment("delen", true));
        assertThat(text(hit)).doesNotContain("In het kort", "werkblad");
    }

    @Test
    void a_part_of_a_compound_is_marked_too() {
        var hit = search.find(words("welzijn", Language.NL), Viewer.ANONYMOUS).hits().getFirst();

        assertThat(hit.snippet()).contains(new Fragment("welzijnswerk", true));
    }

    @Test
    void a_snippet_is_never_html() {
        try (var other = new Shelf(Path.of("target/search-test/" + System.nanoTime()))) {
            var injected =
                    other.put(
                                    study("x")
                                            .dutch(
                                                    "Titel",
                                                    "<script>alert('flap')</script> over een flap")
                                            .findable())
                            .search(keeper);

            var hit = injected.find(words("flap", Language.NL), Viewer.ANONYMOUS).hits().getFirst();

            assertThat(text(hit)).isEqualTo("<script>alert('flap')</script> over een flap");
            assertThat(hit.snippet()).filteredOn(Fragment::marked).hasSize(2);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(SearchHit hit) {
        return hit.snippet().stream().map(Fragment::text).collect(joining());
    }

    @Test
    void without_words_everything_is_listed_by_title() {
        var answer = search.find(words("  ", Language.NL), Viewer.ANONYMOUS);

        assertThat(answer.total()).isEqualTo(4);
        assertThat(keys(answer)).containsExactly("alleen", "gbo", "vvsg", "samenwerken/waarom");
        assertThat(answer.facets().get(Facet.TYPE))
                .containsExactly(
                        new FacetValue("case", 2),
                        new FacetValue("actor", 1),
                        new FacetValue("unit", 1));
    }

    @Test
    void what_is_private_is_found_counted_and_suggested_for_its_own_person_only() {
        assertThat(found(search, "samenwerken geheim")).doesNotContain("geheim");
        for (var stranger : List.of(Viewer.ANONYMOUS, TOM)) {
            var answer = search.find(words("", Language.NL), stranger);
            assertThat(answer.total()).isEqualTo(4);
            assertThat(answer.facets().get(Facet.THEME))
                    .extracting(FacetValue::value)
                    .doesNotContain("verborgen");
            assertThat(search.suggest("samen", Language.NL, stranger))
                    .containsOnlyKeys(FindableRef.Kind.UNIT);
        }

        assertThat(keys(search.find(words("geheim", Language.NL), MIA))).contains("geheim");
        assertThat(search.find(words("", Language.NL), MIA).total()).isEqualTo(5);
        assertThat(search.suggest("samen", Language.NL, MIA))
                .containsOnlyKeys(FindableRef.Kind.UNIT, FindableRef.Kind.CASE);
    }

    @Test
    void suggestions_begin_as_typed_in_the_title_of_the_language_or_any_name() {
        assertThat(titles("col", Language.EN)).containsExactly("Why collaborate");
        assertThat(titles("col", Language.NL)).isEmpty();
        assertThat(titles("waarom sam", Language.NL)).containsExactly("Waarom samenwerken");
        assertThat(titles("vv", Language.NL))
                .containsExactly("Vereniging van Vlaamse Steden en Gemeenten");
        assertThat(titles("res", Language.EN))
                .containsExactly("Vereniging van Vlaamse Steden en Gemeenten");
        assertThat(titles("", Language.NL)).isEmpty();
    }

    @Test
    void suggestions_mark_what_was_typed_and_name_what_it_stands_in() {
        assertThat(first("Waarom sam").words())
                .containsExactly(
                        new Fragment("Waarom", true),
                        new Fragment(" ", false),
                        new Fragment("sam", true),
                        new Fragment("enwerken", false));
        assertThat(first("vv").name()).contains("VVSG");
        assertThat(first("réseau d").name()).contains("Réseau des Villes");
        assertThat(first("een ont").words()).contains(new Fragment("Eén", true));
    }

    private Suggestion first(String prefix) {
        return search.suggest(prefix, Language.NL, Viewer.ANONYMOUS).values().stream()
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow();
    }

    private List<String> titles(String prefix, Language language) {
        return search.suggest(prefix, language, Viewer.ANONYMOUS).values().stream()
                .flatMap(List::stream)
                .map(Suggestion::title)
                .toList();
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        var first = page(1, 3);
        var second = page(2, 3);

        assertThat(first.total()).isEqualTo(second.total()).isEqualTo(4);
        assertThat(keys(first)).hasSize(3);
        assertThat(keys(second)).hasSize(1).doesNotContainAnyElementsOf(keys(first));
        assertThat(page(9_999_999, 500).hits()).isEmpty();
    }

    private SearchAnswer page(int page, int size) {
        return search.find(
                new SearchRequest("", Language.NL, Map.of(), page, size), Viewer.ANONYMOUS);
    }

    @Test
    void no_text_is_too_strange() {
        var random = new Random(7);
        var pieces =
                List.of(
                        "\"",
                        "(",
                        ")",
                        "[",
                        "]",
                        "{",
                        "}",
                        "*",
                        "?",
                        "~",
                        "^",
                        ":",
                        "\\",
                        "/",
                        "+",
                        "-",
                        "&&",
                        "||",
                        "!",
                        "AND",
                        "OR",
                        "NOT",
                        "TO",
                        "👩🏽‍🌾",
                        "\uD83D",
                        "\u202E",
                        "שלום",
                        "ĳ",
                        "’",
                        "a",
                        "samenwerken",
                        "netwrek",
                        "\u0000",
                        "\uFFFF",
                        "'s",
                        "l'",
                        "A.B-C",
                        " ",
                        "\n",
                        "𝔘𝔫𝔦",
                        "日本語",
                        "%",
                        "_",
                        "é",
                        "e\u0301",
                        "\u2029",
                        "0",
                        "1e9");
        for (var i = 0; i < FUZZED; i++) {
            var query = new StringBuilder();
            var length = i % 100 == 0 ? 3_000 : random.nextInt(12);
            for (var j = 0; j < length; j++) {
                query.append(pieces.get(random.nextInt(pieces.size())));
                query.append(random.nextBoolean() ? " " : "");
            }
            var language = Language.values()[random.nextInt(2)];
            var answer = search.find(words(query.toString(), language), Viewer.ANONYMOUS);
            assertThat(answer.hits()).hasSizeLessThanOrEqualTo(answer.total());
            search.suggest(query.toString(), language, Viewer.ANONYMOUS);
        }
    }
}
