package welvaren.ui.search;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.util.ReflectionTestUtils;
import welvaren.change.Follower;
import welvaren.finding.Findables;
import welvaren.search.Order;
import welvaren.search.Search;
import welvaren.ui.design.BigSearch;
import welvaren.ui.design.Filters;
import welvaren.ui.testing.UiTest;
import welvaren.ui.throttle.Throttle;
import welvaren.ui.throttle.Throttled;

class SearchViewTest extends UiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Search search;
    private final Findables findables;
    private final Follower follower;
    private final ApplicationContext context;
    private final Throttle throttle;
    private final ResultsController results;
    private int all;

    SearchViewTest(
            Search search,
            Findables findables,
            @Qualifier("searchFollower") Follower follower,
            ApplicationContext context,
            Throttle throttle,
            ResultsController results) {
        this.results = results;
        this.search = search;
        this.findables = findables;
        this.follower = follower;
        this.context = context;
        this.throttle = throttle;
    }

    @BeforeAll
    void count() {
        all = (int) findables.all().count();
    }

    @BeforeEach
    void indexed() {
        await().atMost(PATIENCE).until(() -> search.health().documents() == all);
    }

    @Test
    void before_a_question_there_is_a_hint() {
        open("search");

        assertThat(page()).contains("Typ een woord uit je werk", "Probeer:");
        assertThat(_find(HitItem.class)).isEmpty();
    }

    @Test
    void who_searches_too_often_is_told_to_wait_and_her_words_stay() {
        signedIn("Noor");
        while (throttle.take(Throttled.SEARCH).isEmpty()) {}

        ask(Map.of("q", List.of("onthaal")));

        assertThat(page()).contains("te vaak na elkaar gevraagd", "probeer het dan opnieuw");
        assertThat(_find(HitItem.class)).isEmpty();
        assertThat(_get(_get(BigSearch.class), Input.class).getValue()).isEqualTo("onthaal");
    }

    @Test
    void words_find_units_cases_and_actors_and_mark_what_matched() {
        ask(Map.of("q", List.of("onthaal")));

        assertThat(_find(HitItem.class)).isNotEmpty();
        assertThat(page()).contains("resultaten voor “onthaal”");
        assertThat(_find(HitItem.class))
                .anySatisfy(hit -> assertThat(hit.getElement().getOuterHTML()).contains("<mark>"));
    }

    @Test
    void a_filter_in_the_address_narrows() {
        ask(Map.of("q", List.of("onthaal"), "type", List.of("case")));

        assertThat(_find(HitItem.class))
                .isNotEmpty()
                .allSatisfy(
                        hit -> assertThat(_get(hit, Anchor.class).getHref()).startsWith("cases/"));
    }

    @Test
    void a_filter_leaves_as_many_as_it_promised() {
        ask(Map.of("q", List.of("onthaal")));
        var theme = box("Onthaal en toegang");
        var words = theme.getElement().getTextRecursively();

        _setValue(theme, true);

        assertThat(words).endsWith(String.valueOf(_find(HitItem.class).size()));
    }

    @Test
    void when_nothing_is_found_there_are_ways_on() {
        ask(Map.of("q", List.of("qqxzzy")));

        assertThat(page())
                .contains("Niets gevonden voor “qqxzzy”: dat komt op geen enkele pagina voor.")
                .doesNotContain("Bedoelde je");
        assertThat(_find(Anchor.class, spec -> spec.withText("Alle actoren"))).isNotEmpty();
        assertThat(link("Onthaal en toegang").getHref()).isEqualTo("search?theme=onthaal");
        assertThat(link("Samenwerken").getHref()).isEqualTo("modules/samenwerken");
        assertThat(link("Stel het voor").getHref()).isEqualTo("suggest");
    }

    @Test
    void a_word_that_nothing_has_is_offered_in_another_spelling_and_stays_as_it_was_typed() {
        ask(Map.of("q", List.of("samenwerkng"), "type", List.of("unit")));

        assertThat(page()).contains("Bedoelde je samenwerking?");
        assertThat(_get(_get(BigSearch.class), Input.class).getValue()).isEqualTo("samenwerkng");
        follow(link("samenwerking"));
        assertThat(page()).contains("resultaten voor “samenwerking”").doesNotContain("Bedoelde je");
        assertThat(tab("Eenheden").getElement().getAttribute("aria-current")).isEqualTo("true");
    }

    @Test
    void a_hit_that_does_not_show_the_word_says_why_it_is_there_and_what_it_lacks() {
        ask(Map.of("q", List.of("samenwerkng")));
        assertThat(page()).contains("Gevonden: “samenwerkng” gelezen als “");

        ask(Map.of("q", List.of("onthaal qqxzzy")));
        assertThat(page()).contains("Zonder: qqxzzy").doesNotContain("Gevonden:");

        ask(Map.of("q", List.of("onthaal")));
        assertThat(page()).doesNotContain("Zonder:");
    }

    @Test
    void nothing_with_a_choice_offers_the_same_words_without_it() {
        ask(Map.of("q", List.of("qqxzzy"), "theme", List.of("onthaal")));

        assertThat(page()).contains("Niets gevonden voor “qqxzzy” met deze keuze");
        assertThat(link("Zoek “qqxzzy” zonder filters").getHref()).isEqualTo("search?q=qqxzzy");
    }

    @Test
    void each_kind_is_a_link_that_leaves_as_many_as_it_promised() {
        ask(Map.of("q", List.of("onthaal")));
        var actors = tab("Actoren");
        var promised = actors.getElement().getTextRecursively().replaceAll("\\D", "");
        assertThat(actors.getHref()).isEqualTo("search?q=onthaal&type=actor");

        follow(actors);

        assertThat(page()).contains(promised + " resultaten voor “onthaal”");
        assertThat(tab("Actoren").getElement().getAttribute("aria-current")).isEqualTo("true");
        assertThat(tab("Alles").getElement().hasAttribute("aria-current")).isFalse();
    }

    @Test
    void the_kinds_add_up_to_the_total() {
        ask(Map.of("q", List.of("sociaal")));

        var kinds =
                Stream.of("Eenheden", "Werkbladen", "Praktijkvoorbeelden", "Actoren", "Begrippen");
        assertThat(kinds.mapToInt(SearchViewTest::count).sum()).isEqualTo(count("Alles"));
        assertThat(page()).contains(count("Alles") + " resultaten voor “sociaal”");
    }

    @Test
    void the_pages_of_an_answer_follow_each_other_and_hold_each_hit_once() {
        ask(Map.of("type", List.of("actor")));
        var total = count("Actoren");
        var titles = new ArrayList<String>(titles());
        assertThat(titles).hasSize(20);
        assertThat(links("Vorige")).isEmpty();

        while (links("Volgende").findAny().isPresent()) {
            follow(link("Volgende"));
            titles.addAll(titles());
        }

        assertThat(titles).hasSize(total).doesNotHaveDuplicates();
        var pages = (total + 19) / 20;
        assertThat(page()).contains("pagina %d van %d".formatted(pages, pages));
        assertThat(link("Vorige").getHref())
                .startsWith("search?")
                .contains("type=actor", "page=" + (pages - 1));
    }

    @Test
    void the_address_of_a_page_shows_the_same_again() {
        ask(Map.of("type", List.of("actor"), "page", List.of("2")));
        var second = titles();
        ask(Map.of("type", List.of("actor")));
        assertThat(titles()).isNotEqualTo(second);

        ask(Map.of("type", List.of("actor"), "page", List.of("2")));

        assertThat(titles()).isEqualTo(second);
    }

    @Test
    void narrowing_begins_at_the_first_page_and_keeps_the_kind() {
        ask(Map.of("type", List.of("actor"), "page", List.of("2")));

        _setValue(box("Vlaanderen"), true);

        assertThat(page()).doesNotContain("pagina 2");
        assertThat(tab("Alles").getHref()).isEqualTo("search?region=vlaanderen");
        assertThat(tab("Actoren").getElement().getAttribute("aria-current")).isEqualTo("true");
    }

    @Test
    void what_does_not_exist_is_named_and_can_be_left_out() {
        ask(
                Map.of(
                        "q",
                        List.of("onthaal"),
                        "type",
                        List.of("zzz"),
                        "theme",
                        List.of("onthaal", "x"),
                        "page",
                        List.of("abc")));

        assertThat(page())
                .contains(
                        "Soort “zzz” bestaat hier niet.",
                        "Thema “x” bestaat hier niet.",
                        "Pagina “abc” bestaat hier niet.");
        assertThat(_find(HitItem.class)).isNotEmpty();
        follow(link("Toon zonder deze keuzes"));
        assertThat(page()).doesNotContain("bestaat hier niet");
        assertThat(box("Onthaal en toegang").getValue()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "400", "501", "99999999999999999999", "", "２"})
    void a_page_that_does_not_exist_is_the_first_and_says_so(String number) {
        ask(Map.of("q", List.of("onthaal"), "page", List.of(number)));

        assertThat(page()).contains("Pagina “%s” bestaat hier niet.".formatted(number));
        assertThat(_find(HitItem.class)).isNotEmpty();
        assertThat(link("Toon zonder deze keuze").getHref()).isEqualTo("search?q=onthaal");
    }

    @Test
    void a_wrong_choice_without_words_still_shows_what_to_do() {
        ask(Map.of("type", List.of("zzz")));

        assertThat(page()).contains("Soort “zzz” bestaat hier niet.", "Typ een woord");
    }

    @Test
    void without_an_index_the_page_says_so_and_tries_again() {
        ask(Map.of("q", List.of("samenwerken")));
        withoutIndex(() -> {
            _setValue(box("Vlaanderen"), true);

            assertThat(page())
                    .contains("De zoekmachine wordt klaargemaakt")
                    .doesNotContain("resultaten");
            ask(Map.of("q", List.of("onthaal")));
            assertThat(page()).contains("De zoekmachine wordt klaargemaakt");
            assertThat(_find(HitItem.class)).isEmpty();
        });

        await().atMost(PATIENCE).until(() -> search.health().documents() > 0);
        _click(_get(NativeButton.class, spec -> spec.withText("Probeer opnieuw")));

        assertThat(page()).doesNotContain("De zoekmachine wordt klaargemaakt");
        assertThat(_find(HitItem.class)).isNotEmpty();
    }

    @Test
    void a_term_opens_the_glossary_there_and_a_worksheet_its_page() {
        ask(Map.of("q", List.of("belanghebbende"), "type", List.of("term")));
        assertThat(titles()).contains("glossary#stakeholder");

        ask(Map.of("type", List.of("worksheet")));
        var sheet = new Location(titles().getFirst());
        assertThat(sheet.getFirstSegment()).isEqualTo("worksheets");
        UI.getCurrent().navigate(sheet.getPath());
        assertThat(page()).contains("Naam en datum:");
    }

    @Test
    void the_order_is_chosen_and_stands_in_the_address() {
        ask(Map.of("type", List.of("case"), "sort", List.of("newest")));
        var newest = titles();
        ask(Map.of("type", List.of("case")));
        assertThat(titles()).isNotEqualTo(newest);

        chooseOrder(Order.NEWEST);

        assertThat(titles()).isEqualTo(newest);
        assertThat(tab("Actoren").getHref()).isEqualTo("search?sort=newest&type=actor");
    }

    @Test
    void an_order_that_does_not_exist_is_named() {
        ask(Map.of("q", List.of("onthaal"), "sort", List.of("luck")));

        assertThat(page()).contains("Volgorde “luck” bestaat hier niet.");
        assertThat(link("Toon zonder deze keuze").getHref()).isEqualTo("search?q=onthaal");
    }

    @Test
    void a_role_and_a_year_narrow_and_what_everything_is_written_in_is_no_choice() {
        ask(Map.of("type", List.of("case")));
        assertThat(headings()).contains("Jaar van de stand van zaken").doesNotContain("Taal");

        ask(Map.of("role", List.of("incubators"), "year", List.of("2022")));
        assertThat(page()).contains("Niets gevonden met deze keuze");

        ask(Map.of("year", List.of("2022", "2004")));
        assertThat(titles()).isNotEmpty().allMatch(href -> href.startsWith("cases/"));
        assertThat(box("2004").getValue()).isTrue();
    }

    @Test
    void the_results_of_all_pages_are_taken_along_as_csv_that_is_no_formula() throws Exception {
        ask(Map.of("type", List.of("actor"), "sort", List.of("title")));
        var first = titles();

        var csv = csv(link("Download"));

        var rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var parsed = rows.parse(new StringReader(csv))) {
            var records = parsed.getRecords();
            assertThat(records).hasSize(count("Actoren"));
            assertThat(records.subList(0, first.size()))
                    .extracting(row -> row.get("url").replaceFirst("^https?://[^/]+/", ""))
                    .isEqualTo(first);
        }
        ask(Map.of("type", List.of("actor"), "page", List.of("2")));
        assertThat(link("Download").getHref()).isEqualTo("search/results.csv?type=actor&lang=nl");
        assertThat(ResultsCsv.harmless("=1+1")).isEqualTo("'=1+1");
    }

    @Test
    void who_searches_too_often_takes_no_csv_either() {
        signedIn("Nour");
        ask(Map.of("type", List.of("actor")));
        var request = asking(link("Download"));
        while (throttle.take(Throttled.SEARCH).isEmpty()) {}

        assertThat(results.results("nl", request).getStatusCode().value()).isEqualTo(429);
    }

    private String csv(Anchor link) {
        var body = results.results("nl", asking(link)).getBody();
        return new String(requireNonNull(body), StandardCharsets.UTF_8);
    }

    /// What a browser asks that follows the link.
    private static MockHttpServletRequest asking(Anchor link) {
        var request = new MockHttpServletRequest();
        request.setQueryString(link.getHref().replaceFirst(".*\\?", ""));
        return request;
    }

    private static void chooseOrder(Order order) {
        @SuppressWarnings("unchecked")
        Select<Order> select = _get(Select.class);
        _setValue(select, order);
    }

    private static List<String> headings() {
        return _find(_get(Filters.class), H2.class).stream().map(H2::getText).toList();
    }

    /// As in the first seconds of an installation.
    private void withoutIndex(Runnable story) {
        follower.stop();
        ReflectionTestUtils.setField(context.getBean("searchers"), "current", null);
        try {
            story.run();
        } finally {
            follower.start();
        }
    }

    private static List<String> titles() {
        return _find(HitItem.class).stream().map(hit -> _get(hit, Anchor.class).getHref()).toList();
    }

    private static int count(String kind) {
        return Integer.parseInt(tab(kind).getElement().getTextRecursively().replaceAll("\\D", ""));
    }

    private static Anchor tab(String kind) {
        return _find(_get(KindTabs.class), Anchor.class).stream()
                .filter(link -> link.getElement().getTextRecursively().startsWith(kind))
                .findFirst()
                .orElseThrow();
    }

    private static Anchor link(String words) {
        return links(words).findFirst().orElseThrow();
    }

    private static Stream<Anchor> links(String words) {
        return _find(Anchor.class).stream()
                .filter(link -> link.getElement().getTextRecursively().startsWith(words));
    }

    /// Follows a link with its query.
    private static void follow(Anchor link) {
        var there = new Location(link.getHref());
        UI.getCurrent().navigate(there.getPath(), there.getQueryParameters());
    }

    private static void ask(Map<String, List<String>> parameters) {
        UI.getCurrent().navigate("search", new QueryParameters(parameters));
    }

    private static Checkbox box(String words) {
        return _find(Checkbox.class).stream()
                .filter(box -> box.getElement().getTextRecursively().contains(words))
                .findFirst()
                .orElseThrow();
    }
}
