package welvaren.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import welvaren.content.Actor;
import welvaren.content.Actor.Relation;
import welvaren.content.Actor.RelationKind;
import welvaren.content.CaseStudy;
import welvaren.content.Catalogue;
import welvaren.content.Teaching;
import welvaren.content.Vocabulary;
import welvaren.finding.Related.Reason;
import welvaren.finding.Related.Why;
import welvaren.testing.SampleContent;

class RelatedTest {

    private final List<CaseStudy> cases = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();

    @Test
    void a_case_with_the_same_actor_and_theme_is_related_and_says_so() {
        var one = study("een", List.of("schulden"), List.of("ocmw"));
        study("twee", List.of("schulden"), List.of("ocmw"));
        study("drie", List.of("werk"), List.of("vdab"));

        assertThat(Related.cases(one, catalogue()))
                .singleElement()
                .satisfies(other -> {
                    assertThat(other.thing().key()).isEqualTo("twee");
                    assertThat(other.reasons())
                            .containsExactly(
                                    new Reason(Why.ACTOR, List.of("ocmw")),
                                    new Reason(Why.THEME, List.of("schulden")));
                });
    }

    @Test
    void what_many_share_is_no_reason() {
        var one = study("een", List.of("samenwerking"), List.of());
        IntStream.range(0, 7)
                .forEach(number -> study("k" + number, List.of("samenwerking"), List.of()));

        assertThat(Related.cases(one, catalogue())).isEmpty();
    }

    @Test
    void what_few_share_comes_first_and_no_more_than_four_are_shown() {
        var one = study("een", List.of("werk", "schulden"), List.of());
        IntStream.range(0, 6).forEach(number -> study("w" + number, List.of("werk"), List.of()));
        study("zeldzaam", List.of("schulden"), List.of());
        IntStream.range(0, 30).forEach(number -> study("r" + number, List.of(), List.of()));

        var related = Related.cases(one, catalogue());

        assertThat(related).hasSize(4);
        assertThat(related.getFirst().thing().key()).isEqualTo("zeldzaam");
    }

    @Test
    void a_region_alone_relates_no_actors_but_role_and_region_do() {
        var one = actor("een", "incubators", "brussel", List.of());
        actor("rol", "incubators", "brussel", List.of());
        actor("regio", "funders", "wallonie", List.of());
        actor("ook", "networks", "wallonie", List.of());

        assertThat(Related.actors(one, catalogue()))
                .singleElement()
                .satisfies(other -> {
                    assertThat(other.thing().key()).isEqualTo("rol");
                    assertThat(other.reasons())
                            .containsExactly(
                                    new Reason(Why.ROLE, List.of("incubators")),
                                    new Reason(Why.REGION, List.of("brussel")));
                });
        assertThat(Related.actors(actors.get(2), catalogue())).isEmpty();
    }

    @Test
    void an_actor_leads_to_the_cases_of_those_it_is_related_with() {
        var member = new Relation("koepel", RelationKind.MEMBER_OF, Optional.empty());
        var one = actor("lid", "networks", "brussel", List.of(member));
        var roof = actor("koepel", "networks", "brussel", List.of());
        study("van-koepel", List.of(), List.of("koepel"));
        study("van-beide", List.of(), List.of("koepel", "lid"));

        assertThat(Related.cases(one, catalogue()))
                .containsExactly(
                        new Related<>(
                                cases.getFirst(),
                                List.of(new Reason(Why.ACTOR, List.of("koepel")))));
        assertThat(Related.cases(roof, catalogue())).isEmpty();
    }

    private Catalogue catalogue() {
        return new Catalogue(List.of(), cases, actors, List.of(), Vocabulary.EMPTY, Teaching.NONE);
    }

    private CaseStudy study(String key, List<String> themes, List<String> takingPart) {
        var study =
                new CaseStudy(
                        key,
                        List.of(),
                        "module",
                        1,
                        themes,
                        "openbaar",
                        List.of(),
                        takingPart,
                        List.of(),
                        SampleContent.catalogue().cases().getFirst().text());
        cases.add(study);
        return study;
    }

    private Actor actor(String key, String role, String region, List<Relation> relations) {
        var actor =
                new Actor(
                        key,
                        List.of(),
                        key,
                        Optional.empty(),
                        false,
                        List.of(),
                        List.of(region),
                        List.of(),
                        List.of(new Actor.Role(role, Optional.empty())),
                        relations,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of());
        actors.add(actor);
        return actor;
    }
}
