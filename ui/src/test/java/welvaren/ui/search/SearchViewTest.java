package welvaren.ui.search;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.content.Catalogues;
import welvaren.search.Search;
import welvaren.ui.testing.UiTest;

class SearchViewTest extends UiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Search search;
    private final Catalogues catalogues;

    SearchViewTest(Search search, Catalogues catalogues) {
        this.search = search;
        this.catalogues = catalogues;
    }

    @BeforeEach
    void indexed() {
        var now = catalogues.current();
        var all = now.units().size() + now.cases().size() + now.actors().size();
        await().atMost(PATIENCE).until(() -> search.health().documents() == all);
    }

    @Test
    void before_a_question_there_is_a_hint() {
        open("search");

        assertThat(page()).contains("Typ een woord uit je werk", "Probeer:");
        assertThat(_find(HitItem.class)).isEmpty();
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
        ask(Map.of("q", List.of("samenwerken")));
        var cases = box("Praktijkvoorbeeld");
        var words = cases.getElement().getTextRecursively();

        _setValue(cases, true);

        assertThat(words).endsWith(String.valueOf(_find(HitItem.class).size()));
    }

    @Test
    void when_nothing_is_found_there_are_ways_on() {
        ask(Map.of("q", List.of("qqxzzy")));

        assertThat(page()).contains("Geen resultaten voor “qqxzzy”");
        assertThat(_find(Anchor.class, spec -> spec.withText("Actoren"))).isNotEmpty();
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
