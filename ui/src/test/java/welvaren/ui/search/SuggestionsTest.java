package welvaren.ui.search;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.html.Input;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import welvaren.finding.Findables;
import welvaren.search.Fragment;
import welvaren.search.Search;
import welvaren.ui.search.SuggestionsController.Group;
import welvaren.ui.search.SuggestionsController.Offered;
import welvaren.ui.search.SuggestionsController.Option;
import welvaren.ui.testing.UiTest;
import welvaren.ui.throttle.Throttle;
import welvaren.ui.throttle.Throttled;

class SuggestionsTest extends UiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SuggestionsController suggestions;
    private final Search search;
    private final Findables findables;
    private final Throttle throttle;

    SuggestionsTest(
            SuggestionsController suggestions,
            Search search,
            Findables findables,
            Throttle throttle) {
        this.suggestions = suggestions;
        this.search = search;
        this.findables = findables;
        this.throttle = throttle;
    }

    @BeforeAll
    void indexed() {
        var all = (int) findables.all().count();
        await().atMost(PATIENCE).until(() -> search.health().documents() == all);
    }

    @Test
    void things_come_in_groups_with_what_was_typed_marked_and_where_they_are() {
        var offered = offered("samenw", "nl");

        assertThat(offered.groups())
                .extracting(Group::label)
                .startsWith("Eenheden")
                .endsWith("Zoek op");
        assertThat(options(offered))
                .anySatisfy(option -> {
                    assertThat(option.url()).isEqualTo("modules/samenwerken/waarom-samenwerken");
                    assertThat(option.words()).contains(new Fragment("samenw", true));
                    assertThat(option.motif()).isEqualTo(1);
                });
        assertThat(offered.said()).endsWith("voorstellen. Kies met de pijltjes, Enter zoekt.");
    }

    @Test
    void the_words_themselves_come_last_and_what_goes_on_like_them() {
        var last = offered("qqx <b>", "en").groups().getLast();

        assertThat(last.label()).isEqualTo("Search for");
        assertThat(last.options())
                .containsExactly(
                        new Option(
                                "search?q=qqx%20%3Cb%3E",
                                0, "en", List.of(new Fragment("qqx <b>", true)), ""));
        assertThat(offered("  ", "nl").groups()).isEmpty();
    }

    @Test
    void an_acronym_says_which_name_it_is() {
        assertThat(options(offered("vvs", "nl")))
                .anySatisfy(option -> assertThat(option.url()).isEqualTo("actors/vvsg"));
    }

    @Test
    void who_asks_too_often_gets_nothing_for_a_while_and_can_still_search() {
        signedIn("Nora");
        while (throttle.take(Throttled.SUGGESTION).isEmpty()) {}

        var refused = suggestions.suggest("samen", "nl", new MockHttpServletRequest());

        assertThat(refused.getStatusCode().value()).isEqualTo(429);
        assertThat(refused.getHeaders().getFirst("Retry-After")).isNotBlank();
        assertThat(throttle.take(Throttled.SEARCH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "search"})
    void every_search_box_is_a_combobox_with_a_list_of_its_own(String path) {
        open(path);

        var boxes = _find(Input.class, spec -> spec.withAttribute("role", "combobox"));
        assertThat(boxes)
                .hasSize(2)
                .extracting(box -> box.getElement().getAttribute("aria-controls"))
                .containsExactlyInAnyOrder("site-search-suggestions", "page-search-suggestions");
        assertThat(boxes)
                .allSatisfy(box -> {
                    assertThat(box.getElement().getAttribute("aria-expanded")).isEqualTo("false");
                    assertThat(box.getElement().getAttribute("aria-label")).isNotBlank();
                });
    }

    private static List<Option> options(Offered offered) {
        return offered.groups().stream().flatMap(group -> group.options().stream()).toList();
    }

    private Offered offered(String typed, String language) {
        var answer = suggestions.suggest(typed, language, new MockHttpServletRequest());
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
        return requireNonNull(answer.getBody());
    }
}
