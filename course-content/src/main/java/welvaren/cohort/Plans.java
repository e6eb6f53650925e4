package welvaren.cohort;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.person.Viewer;

/// Lecturers change what their cohort does when.
@Component
public class Plans {

    /// Class-free weeks that a cohort may have.
    public static final int MOST_FREE_WEEKS = 100;

    private final Leading leading;
    private final PlanRows rows;

    Plans(Leading leading, PlanRows rows) {
        this.leading = leading;
        this.rows = rows;
    }

    /// What units are and when they are due; units that are not named stay as they are.
    ///
    /// @param version of the cohort when it was read
    /// @param units with the real days, as pages show them
    /// @param weeks the class-free weeks that those days take into account
    /// @throws welvaren.person.NotAllowed for who does not lead it
    @Transactional
    public Changing change(
            Viewer.SignedIn viewer,
            UUID cohort,
            int version,
            List<PlannedUnit> units,
            FreeWeeks weeks) {
        return leading.change(
                viewer,
                cohort,
                version,
                row ->
                        rows.put(
                                row.getId(),
                                units.stream().map(unit -> unit.planned(weeks)).toList()));
    }

    /// From now on these are its class-free weeks: what is due later moves along, or back again.
    ///
    /// @param version of the cohort when it was read
    /// @throws welvaren.person.NotAllowed for who does not lead it
    @Transactional
    public Changing changeFreeWeeks(
            Viewer.SignedIn viewer, UUID cohort, int version, FreeWeeks weeks) {
        return leading.change(
                viewer,
                cohort,
                version,
                row ->
                        rows.put(
                                row.getId(),
                                new FreeWeeks(
                                        weeks
                                                .within(row.getStartsOn(), row.getEndsOn())
                                                .mondays()
                                                .stream()
                                                .limit(MOST_FREE_WEEKS)
                                                .toList())));
    }
}
