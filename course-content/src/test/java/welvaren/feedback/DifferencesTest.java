package welvaren.feedback;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import welvaren.feedback.Differences.Kind;
import welvaren.feedback.Differences.Piece;

class DifferencesTest {

    @Test
    void a_word_that_was_replaced_stands_beside_its_successor() {
        assertThat(Differences.between("We luisteren nooit echt.", "We luisteren soms echt."))
                .containsExactly(
                        new Piece(Kind.SAME, "We luisteren "),
                        new Piece(Kind.REMOVED, "nooit"),
                        new Piece(Kind.ADDED, "soms"),
                        new Piece(Kind.SAME, " echt."));
    }

    @Test
    void what_was_empty_is_added_whole_and_what_is_the_same_is_one_piece() {
        assertThat(Differences.between("", "Twee\nregels"))
                .containsExactly(new Piece(Kind.ADDED, "Twee\nregels"));
        assertThat(Differences.between("Twee\nregels", ""))
                .containsExactly(new Piece(Kind.REMOVED, "Twee\nregels"));
        assertThat(Differences.between("gelijk gebleven", "gelijk gebleven"))
                .containsExactly(new Piece(Kind.SAME, "gelijk gebleven"));
        assertThat(Differences.between("", "")).isEmpty();
    }

    @Test
    void both_texts_can_be_read_back_from_the_pieces() {
        var random = new Random(20261122);
        for (var round = 0; round < 200; round++) {
            var before = text(random);
            var after = text(random);

            var pieces = Differences.between(before, after);

            assertThat(without(Kind.ADDED, pieces)).isEqualTo(before);
            assertThat(without(Kind.REMOVED, pieces)).isEqualTo(after);
        }
    }

    @Test
    void a_text_of_any_length_is_compared_soon() {
        var before = "woord en ".repeat(10_000);
        var after = "anders ".repeat(10_000);

        assertThat(Differences.between(before, after))
                .containsExactly(new Piece(Kind.REMOVED, before), new Piece(Kind.ADDED, after));
    }

    private static String without(Kind kind, Iterable<Piece> pieces) {
        var text = new StringBuilder();
        for (var piece : pieces) {
            if (piece.kind() != kind) {
                text.append(piece.text());
            }
        }
        return text.toString();
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(30), 0, 6)
                .mapToObj(number -> new String[] {"ik", "zij ", "\n", " wij,", "  ", "ons"}[number])
                .collect(joining());
    }
}
