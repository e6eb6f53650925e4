package welvaren.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompoundsTest {

    private static final Set<String> LINKS = Set.of("s", "e", "en", "n");

    @Test
    void compounds_of_the_content_are_taken_apart_as_people_do() {
        var split = 0;
        var right = 0;
        var compounds = 0;
        for (var row : Lists.rows("dutch/compounds")) {
            var wanted = parts(row.get(1));
            var found = Compounds.split(Folding.word(row.get(0)));
            compounds += wanted.isEmpty() ? 0 : 1;
            split += found.isEmpty() ? 0 : 1;
            right += !found.isEmpty() && found.equals(wanted) ? 1 : 0;
        }
        assertThat((double) right / split).as("precision").isGreaterThanOrEqualTo(0.97);
        assertThat((double) right / compounds).as("recall").isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void what_is_no_compound_or_too_long_to_be_one_stays_whole() {
        assertThat(Compounds.split("samenwerking")).isEmpty();
        assertThat(Compounds.split("netwerken")).isEmpty();
        assertThat(Compounds.split("projectgroep".repeat(20))).isEmpty();
        assertThat(Compounds.split("")).isEmpty();
    }

    /// With the letters that link them, as they stand in the word; none for a word alone.
    private static List<String> parts(String labelled) {
        var parts = new ArrayList<String>();
        if (labelled.contains("+")) {
            for (var piece : labelled.split("\\+")) {
                var part = Folding.word(piece);
                if (LINKS.contains(part)) {
                    parts.set(parts.size() - 1, parts.getLast() + part);
                } else {
                    parts.add(part);
                }
            }
        }
        return parts;
    }
}
