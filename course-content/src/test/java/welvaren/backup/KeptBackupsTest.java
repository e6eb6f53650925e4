package welvaren.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeptBackupsTest {

    private static final LocalDateTime FIRST = LocalDate.of(2024, 1, 1).atTime(2, 30);

    @Test
    void after_three_years_of_nights_seven_days_four_weeks_and_twelve_months_are_there() {
        Set<LocalDateTime> there = new HashSet<>();
        for (var night = 0; night < 1095; night++) {
            there.add(FIRST.plusDays(night));
            there = new HashSet<>(KeptBackups.of(there));
        }

        var last = FIRST.plusDays(1094);
        assertThat(last).isEqualTo("2026-12-30T02:30");
        assertThat(there)
                .containsAll(IntStream.range(0, 7).mapToObj(last::minusDays).toList())
                .contains(
                        LocalDate.of(2026, 12, 20).atTime(2, 30),
                        LocalDate.of(2026, 12, 13).atTime(2, 30),
                        LocalDate.of(2026, 1, 31).atTime(2, 30))
                .hasSize(7 + 2 + 11);
    }

    @Test
    void after_a_long_pause_the_old_ones_are_still_there() {
        var old = IntStream.range(0, 5).mapToObj(FIRST::plusDays).toList();
        var all = new HashSet<>(old);
        all.add(FIRST.plusYears(1));

        assertThat(KeptBackups.of(all)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void of_two_on_one_day_the_later_stays() {
        var later = FIRST.plusHours(3);

        assertThat(KeptBackups.of(List.of(later, FIRST))).containsExactly(later);
    }
}
