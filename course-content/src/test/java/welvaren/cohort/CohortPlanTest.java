package welvaren.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import welvaren.cohort.CohortPlan.Moment;
import welvaren.language.Language;

class CohortPlanTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

    @Test
    void the_class_week_is_counted_without_free_weeks() {
        var plan = plan(MONDAY.plusWeeks(2), MONDAY.plusWeeks(3));

        assertThat(plan.weeks()).isEqualTo(8);
        assertThat(plan.at(MONDAY.minusDays(1))).isEqualTo(new Moment.NotBegun());
        assertThat(plan.at(MONDAY)).isEqualTo(new Moment.InWeek(1));
        assertThat(plan.at(MONDAY.plusDays(13))).isEqualTo(new Moment.InWeek(2));
        assertThat(plan.at(MONDAY.plusDays(20))).isEqualTo(new Moment.InFreeWeek());
        assertThat(plan.at(MONDAY.plusWeeks(4))).isEqualTo(new Moment.InWeek(3));
        assertThat(plan.at(MONDAY.plusWeeks(10).minusDays(1))).isEqualTo(new Moment.InWeek(8));
        assertThat(plan.at(MONDAY.plusWeeks(10))).isEqualTo(new Moment.Over());
    }

    @Test
    void a_real_day_outside_free_weeks_is_planned_and_moved_to_itself() {
        var weeks = new FreeWeeks(List.of(MONDAY.plusWeeks(3), MONDAY.plusWeeks(1)));

        for (var day = MONDAY; day.isBefore(MONDAY.plusWeeks(8)); day = day.plusDays(1)) {
            var there = weeks.moved(weeks.planned(day));
            assertThat(there).isEqualTo(weeks.holds(day) ? day.plusWeeks(1) : day);
            assertThat(weeks.holds(there)).isFalse();
        }
    }

    private static CohortPlan plan(LocalDate... free) {
        var cohort =
                new Cohort(
                        new CohortId(1),
                        new UUID(1, 1),
                        "Sociaal werk",
                        Language.NL,
                        MONDAY,
                        MONDAY.plusWeeks(10).minusDays(1),
                        Optional.empty(),
                        Optional.empty(),
                        1);
        return new CohortPlan(
                cohort,
                CohortRole.PARTICIPANT,
                new FreeWeeks(List.of(free)),
                List.of(),
                List.of(),
                List.of());
    }
}
