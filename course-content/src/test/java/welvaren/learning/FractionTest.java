package welvaren.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void a_share_is_rounded_down_and_only_once() {
        assertThat(Fraction.of(199, 200).percent()).isEqualTo(99);
        assertThat(Fraction.mean(List.of(Fraction.of(1, 3), Fraction.of(2, 3))).percent())
                .isEqualTo(50);
        assertThat(Fraction.mean(Collections.nCopies(7, Fraction.of(1, 7))).percent())
                .isEqualTo(14);
        assertThat(Fraction.mean(Collections.nCopies(3, Fraction.of(5, 5))).percent())
                .isEqualTo(100);
    }

    @Test
    void nothing_of_nothing_is_none() {
        assertThat(Fraction.of(0, 0)).isEqualTo(Fraction.NONE);
        assertThat(Fraction.mean(List.of())).isEqualTo(Fraction.NONE);
    }

    @Test
    void equal_shares_are_equal() {
        assertThat(Fraction.of(2, 4)).isEqualTo(Fraction.of(1, 2));
    }
}
