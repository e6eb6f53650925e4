package welvaren.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Stems against hand-made lists of words that belong together and words that do not.
class DutchStemmerTest {

    @Test
    void forms_of_a_word_come_together() {
        assertThat(share("pairs-same")).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void different_words_stay_apart() {
        assertThat(share("pairs-different")).isLessThanOrEqualTo(0.005);
    }

    @Test
    void the_last_part_of_a_compound_decides() {
        assertThat(DutchStemmer.stem("wijkgezondheidscentra"))
                .isEqualTo(DutchStemmer.stem("wijkgezondheidscentrum"));
        assertThat(DutchStemmer.stem("burgerinitiatieven")).isEqualTo("burgerinitiatief");
    }

    @Test
    void names_and_words_of_elsewhere_are_left_as_they_are() {
        for (var word : List.of("socius", "howest", "covid19", "b", "écologie", "impact")) {
            assertThat(DutchStemmer.stem(word)).isEqualTo(word);
        }
    }

    /// Of pairs that come together.
    private static double share(String list) {
        var pairs = Lists.rows("dutch/" + list);
        var met =
                pairs.stream().filter(pair -> stem(pair.get(0)).equals(stem(pair.get(1)))).count();
        return (double) met / pairs.size();
    }

    private static String stem(String word) {
        return DutchStemmer.stem(Folding.word(word));
    }
}
