package welvaren.ui.actors;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import welvaren.content.Catalogues;
import welvaren.ui.testing.UiTest;

class ActorsViewTest extends UiTest {

    private final Catalogues catalogues;

    ActorsViewTest(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Test
    void everybody_sees_all_actors_and_what_is_known_by_region() {
        open("actors");

        assertThat(_find(ActorItem.class)).hasSameSizeAs(catalogues.current().actors());
        assertThat(page()).contains("Wat we weten per regio", "Regio niet genoemd");
    }

    @Test
    void an_address_narrows_by_group_and_region() {
        UI.getCurrent()
                .navigate(
                        "actors",
                        new QueryParameters(
                                Map.of(
                                        "group", List.of("government"),
                                        "region", List.of("vlaanderen"))));

        assertThat(_find(ActorItem.class))
                .isNotEmpty()
                .allSatisfy(item ->
                        assertThat(item.getElement().getTextRecursively())
                                .contains("Overheid", "Vlaanderen"));
    }

    @Test
    void each_actor_has_a_page() {
        for (var actor : catalogues.current().actors()) {
            open(ActorLinks.of(actor));

            _assertOne(H1.class, spec -> spec.withText(actor.fullName()));
        }
    }

    @Test
    void a_relation_is_seen_from_both_sides() {
        open("actors/concertes");
        assertThat(page()).contains("Misschien dezelfde als CSPO");

        open("actors/cspo");
        assertThat(page()).contains("Misschien dezelfde als Concertation");
    }

    @Test
    void what_is_not_known_is_said() {
        open("actors/akso");

        assertThat(page()).contains("Meer weten we nog niet", "De bron noemt geen regio");
    }
}
