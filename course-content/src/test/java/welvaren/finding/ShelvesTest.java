package welvaren.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import welvaren.content.CaseStudy;
import welvaren.content.Catalogue;
import welvaren.testing.SampleContent;

class ShelvesTest {

    private final Catalogue catalogue = SampleContent.catalogue();

    @Test
    void nothing_chosen_leaves_everything() {
        assertThat(Shelves.cases(catalogue, Map.of()).things()).isEqualTo(catalogue.cases());
        assertThat(Shelves.actors(catalogue, Map.of()).things()).isEqualTo(catalogue.actors());
    }

    @Test
    void each_count_holds_after_choosing() {
        var all = Shelves.cases(catalogue, Map.of());
        all.counts()
                .forEach((facet, counts) ->
                        counts.forEach((value, count) ->
                                assertThat(
                                                Shelves.cases(
                                                                catalogue,
                                                                Map.of(facet, Set.of(value)))
                                                        .things())
                                        .as(facet + " " + value)
                                        .hasSize(count.intValue())));
    }

    @Test
    void a_choice_does_not_take_away_the_other_values_of_its_facet() {
        var themes = Shelves.cases(catalogue, Map.of()).counts().get(Facet.THEME);
        var theme = themes.keySet().iterator().next();

        var narrowed = Shelves.cases(catalogue, Map.of(Facet.THEME, Set.of(theme)));

        assertThat(narrowed.counts().get(Facet.THEME)).isEqualTo(themes);
        assertThat(narrowed.things())
                .extracting(CaseStudy::themes)
                .allMatch(t -> t.contains(theme));
    }

    @Test
    void an_unknown_value_leaves_nothing() {
        assertThat(Shelves.cases(catalogue, Map.of(Facet.REGION, Set.of("maan"))).things())
                .isEmpty();
    }
}
