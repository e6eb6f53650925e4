package welvaren.search;

import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.search.Shelf.keys;
import static welvaren.search.Shelf.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import welvaren.finding.Findable;
import welvaren.language.Language;
import welvaren.person.Viewer;

/// Long answers: counted so far as anybody reads, and cut into pages.
class AnswerTest {

    @Test
    void pages_of_equals_hold_each_once_in_the_order_of_their_keys(@TempDir Path folder)
            throws Exception {
        try (var shelf = new Shelf(folder)) {
            for (var bunch : List.of(7, 1, 0, 4)) {
                shelf.put(IntStream.range(0, 30).mapToObj(i -> alike(bunch * 100 + i)).toList());
            }
            var found = new ArrayList<String>();
            for (var page = 1; page <= 12; page++) {
                found.addAll(keys(page(shelf, "flap", page)));
            }

            assertThat(found).hasSize(120).doesNotHaveDuplicates().isSorted();
            assertThat(keys(page(shelf, "flap", 3))).isEqualTo(found.subList(20, 30));
        }
    }

    @Test
    void a_thousand_is_counted_and_more_is_many(@TempDir Path folder) throws Exception {
        try (var shelf = new Shelf(folder)) {
            shelf.put(IntStream.range(0, 1_000).mapToObj(AnswerTest::alike).toList());
            assertThat(page(shelf, "flap", 1))
                    .satisfies(answer -> assertThat(answer.total()).isEqualTo(1_000))
                    .satisfies(answer -> assertThat(answer.isMany()).isFalse());

            shelf.put(alike(5_000));

            assertThat(page(shelf, "flap", 1).isMany()).isTrue();
            assertThat(page(shelf, "", 100).hits()).hasSize(10);
        }
    }

    private static Findable alike(int number) {
        return study("k%04d".formatted(number)).dutch("Titel", "Een flap.").findable();
    }

    private static SearchAnswer page(Shelf shelf, String query, int page) {
        var request = new SearchRequest(query, Language.NL, Map.of(), page, 10);
        return shelf.search(null).find(request, Viewer.ANONYMOUS);
    }
}
