package welvaren.search;

import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.search.Shelf.keys;
import static welvaren.search.Shelf.study;
import static welvaren.search.Shelf.words;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import welvaren.content.UnitRef;
import welvaren.finding.Facet;
import welvaren.finding.FindableRef;
import welvaren.language.Language;
import welvaren.person.Viewer;

class KindsAndOrderTest extends SearchTest {

    private final IndexKeeper keeper;

    KindsAndOrderTest(IndexKeeper keeper) {
        this.keeper = keeper;
    }

    @Test
    void terms_and_worksheets_are_suggested_as_kinds_of_their_own(@TempDir Path folder)
            throws Exception {
        try (var shelf = new Shelf(folder)) {
            var kinds =
                    shelf.put(
                                    new Shelf.Thing(FindableRef.term("charter"))
                                            .dutch("charter", "Afspraken op papier.")
                                            .findable(),
                                    new Shelf.Thing(
                                                    FindableRef.worksheet(
                                                            new UnitRef("samenwerken", "charter"),
                                                            "charter"))
                                            .dutch("Charter schrijven", "Wie doet wat?")
                                            .findable())
                            .search(keeper);

            assertThat(kinds.suggest("char", Language.NL, Viewer.ANONYMOUS))
                    .containsOnlyKeys(FindableRef.Kind.TERM, FindableRef.Kind.WORKSHEET);
            assertThat(kinds.find(words("papier", Language.NL), Viewer.ANONYMOUS).hits())
                    .extracting(SearchHit::ref)
                    .containsExactly(FindableRef.term("charter"));
        }
    }

    @Test
    void hits_follow_by_title_or_the_newest_first_when_asked(@TempDir Path folder)
            throws Exception {
        try (var shelf = new Shelf(folder)) {
            var sorted =
                    shelf.put(
                                    study("oud")
                                            .dutch("Boom appel appel", "appel")
                                            .with(Facet.YEAR, Set.of("2004"))
                                            .findable(),
                                    study("nieuw")
                                            .dutch("Citroen", "een appel en meer woorden")
                                            .with(Facet.YEAR, Set.of("2022"))
                                            .findable(),
                                    study("zonder").dutch("Appel", "appel").findable())
                            .search(keeper);

            assertThat(by(sorted, Order.TITLE)).containsExactly("zonder", "oud", "nieuw");
            assertThat(by(sorted, Order.NEWEST)).containsExactly("nieuw", "oud", "zonder");
            assertThat(by(sorted, Order.RELEVANCE)).first().isNotEqualTo("nieuw");
        }
    }

    private static List<String> by(Search search, Order order) {
        var request = new SearchRequest("appel", Language.NL, Map.of(), order, 1, 20);
        return keys(search.find(request, Viewer.ANONYMOUS));
    }
}
