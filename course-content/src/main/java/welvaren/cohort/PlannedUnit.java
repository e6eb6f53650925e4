package welvaren.cohort;

import java.time.LocalDate;
import java.util.Optional;
import welvaren.content.UnitRef;

/// A unit in the plan of a cohort.
///
/// @param dueOn the last day to finish it, with class-free weeks counted; only a mandatory one has
///   such a day
public record PlannedUnit(UnitRef unit, Standing standing, Optional<LocalDate> dueOn) {

    public PlannedUnit {
        if (dueOn.isPresent() && standing != Standing.MANDATORY) {
            throw new IllegalArgumentException("Only what is mandatory is due: " + unit);
        }
    }

    /// Whether it had to be finished before that day.
    public boolean isPast(LocalDate today) {
        return dueOn.filter(today::isAfter).isPresent();
    }

    PlannedUnit moved(FreeWeeks weeks) {
        return new PlannedUnit(unit, standing, dueOn.map(weeks::moved));
    }

    /// The other way round of [#moved].
    PlannedUnit planned(FreeWeeks weeks) {
        return new PlannedUnit(unit, standing, dueOn.map(weeks::planned));
    }

    PlannedUnit later(int days) {
        return new PlannedUnit(unit, standing, dueOn.map(due -> due.plusDays(days)));
    }
}
