package welvaren.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsOfTest {

    @ParameterizedTest
    @CsvSource({
        "2017, 2022-12-31, false",
        "2017, 2023-01-01, true",
        "2017-05, 2022-05-31, false",
        "2017-05, 2022-06-01, true",
        "2017-05-10, 2022-05-10, false",
        "2017-05-10, 2022-05-11, true",
        "2026, 2026-11-22, false"
    })
    void a_fact_is_old_when_five_years_passed_since_the_end_of_its_date(
            String asOf, LocalDate today, boolean old) {
        assertThat(AsOf.isOld(asOf, today)).isEqualTo(old);
    }
}
