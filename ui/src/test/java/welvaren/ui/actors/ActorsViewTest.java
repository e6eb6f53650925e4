package welvaren.ui.actors;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import welvaren.content.Actor;
import welvaren.content.Catalogues;
import welvaren.finding.Related;
import welvaren.notebook.SavedItem.SavedActor;
import welvaren.ui.finding.SaveButton;
import welvaren.ui.testing.UiTest;
import welvaren.work.Works;

class ActorsViewTest extends UiTest {

    private static final String BY_NAME = "Zoek op naam of letterwoord";

    private final Catalogues catalogues;
    private final Works works;

    ActorsViewTest(Catalogues catalogues, Works works) {
        this.catalogues = catalogues;
        this.works = works;
    }

    @Test
    void everybody_sees_all_actors_and_what_is_known_by_region() {
        open("actors");

        assertThat(_find(ActorItem.class)).hasSameSizeAs(catalogues.current().actors());
        assertThat(page()).contains("Wat we weten per regio", "Regio niet genoemd");
    }

    @Test
    void a_choice_that_does_not_exist_is_named_and_can_be_left_out() {
        UI.getCurrent()
                .navigate(
                        "actors",
                        new QueryParameters(
                                Map.of(
                                        "group", List.of("government"),
                                        "region", List.of("y", "vlaanderen"))));

        assertThat(page()).contains("Regio “y” bestaat hier niet.");
        assertThat(_get(Anchor.class, spec -> spec.withText("Toon zonder deze keuze")).getHref())
                .contains("group=government", "region=vlaanderen")
                .doesNotContain("region=y");
        assertThat(_find(ActorItem.class)).isNotEmpty();
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
    void companions_and_related_actors_stand_there_with_the_reason() {
        open("actors/meetjesland");
        assertThat(page()).contains("samen in: ");

        var related =
                catalogues.current().actors().stream()
                        .filter(actor -> !Related.actors(actor, catalogues.current()).isEmpty())
                        .findFirst()
                        .orElseThrow();
        open(ActorLinks.of(related));
        assertThat(page()).contains("Verwante actoren", "Zelfde rol: ");
    }

    @Test
    void a_part_of_a_name_finds_without_accents_or_capitals() {
        open("actors");

        _setValue(_get(TextField.class, spec -> spec.withLabel(BY_NAME)), "CONFEDERATION brux");

        assertThat(_find(ActorItem.class))
                .singleElement()
                .satisfies(item ->
                        assertThat(item.getElement().getTextRecursively()).contains("(CBENM)"));
    }

    @Test
    void an_address_carries_the_name_that_was_typed() {
        UI.getCurrent().navigate("actors", QueryParameters.of("q", "cbenm"));

        assertThat(_find(ActorItem.class)).hasSize(1);
        _assertOne(TextField.class, spec -> spec.withLabel(BY_NAME).withValue("cbenm"));
    }

    @Test
    void other_names_find_too() {
        UI.getCurrent()
                .navigate("actors", QueryParameters.of("q", "organisations représentatives"));

        assertThat(_find(ActorItem.class))
                .extracting(item -> item.getElement().getTextRecursively())
                .anyMatch(words -> words.startsWith("CSPO"));
    }

    @Test
    void a_name_that_nobody_has_says_what_to_do() {
        UI.getCurrent().navigate("actors", QueryParameters.of("q", "zeilmakers"));

        assertThat(page()).contains("Geen actoren", "probeer een korter woord");
    }

    @Test
    void who_signed_in_keeps_an_actor_with_her_work() {
        var zoe = signedIn("Zoe");
        open("actors/cspo");

        _click(_get(SaveButton.class));

        assertThat(works.of(zoe.viewer()).isSaved(new SavedActor("cspo"))).isTrue();
        assertThat(page()).contains("Bewaard bij je werk");
    }

    @Test
    void an_actor_that_is_not_there_is_said_to_be_missing() {
        open("actors/nergens");

        _assertOne(H1.class, spec -> spec.withText("Deze pagina bestaat niet"));
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
    void who_stands_around_an_actor_is_drawn_and_listed() {
        var catalogue = catalogues.current();
        var busiest =
                catalogue.actors().stream()
                        .max(
                                Comparator.comparing(
                                        actor -> Neighbours.of(actor, catalogue).all().size()))
                        .orElseThrow();
        var around = Neighbours.of(busiest, catalogue).all();
        assertThat(around).hasSizeGreaterThanOrEqualTo(Network.FEWEST).doesNotContain(busiest);

        open(ActorLinks.of(busiest));

        assertThat(page()).contains(around.stream().map(Actor::fullName).toList());
        var drawn =
                _get(Network.class)
                        .getElement()
                        .getChildren()
                        .filter(child -> child.getTag().equals("a"))
                        .map(child -> child.getAttribute("href"))
                        .toList();
        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(
                        around.stream().limit(Network.MOST).map(ActorLinks::of).toList());
    }

    @Test
    void what_is_not_known_is_said() {
        open("actors/akso");

        assertThat(page()).contains("Meer weten we nog niet", "De bron noemt geen regio");
    }
}
