package welvaren.cohort;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static welvaren.db.Tables.CLASS_FREE_WEEK;
import static welvaren.db.Tables.PLANNED_UNIT;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Row4;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import welvaren.content.CourseUnitId;
import welvaren.content.Steps;

/// Writes the rows of a plan.
@Component
class PlanRows {

    private final DSLContext db;
    private final Steps steps;

    PlanRows(DSLContext db, Steps steps) {
        this.db = db;
        this.steps = steps;
    }

    /// @param units with the days as they would be without class-free weeks; those that are not
    ///   known any more are left out
    void put(CohortId cohort, List<PlannedUnit> units) {
        var all =
                units.stream()
                        .flatMap(unit ->
                                steps.unit(unit.unit()).map(id -> row(cohort, id, unit)).stream())
                        .toList();
        if (!all.isEmpty()) {
            db.insertInto(
                            PLANNED_UNIT,
                            PLANNED_UNIT.COHORT_ID,
                            PLANNED_UNIT.COURSE_UNIT_ID,
                            PLANNED_UNIT.STANDING,
                            PLANNED_UNIT.DUE_ON)
                    .valuesOfRows(all)
                    .onConflict(PLANNED_UNIT.COHORT_ID, PLANNED_UNIT.COURSE_UNIT_ID)
                    .doUpdate()
                    .setAllToExcluded()
                    .execute();
        }
    }

    private static Row4<CohortId, CourseUnitId, String, LocalDate> row(
            CohortId cohort, CourseUnitId id, PlannedUnit unit) {
        return DSL.row(cohort, id, unit.standing().word(), unit.dueOn().orElse(null));
    }

    /// Gives a cohort the units of another one.
    void copy(CohortId from, CohortId to) {
        db.insertInto(
                        PLANNED_UNIT,
                        PLANNED_UNIT.COHORT_ID,
                        PLANNED_UNIT.COURSE_UNIT_ID,
                        PLANNED_UNIT.STANDING,
                        PLANNED_UNIT.DUE_ON)
                .select(
                        select(
                                        val(to, PLANNED_UNIT.COHORT_ID),
                                        PLANNED_UNIT.COURSE_UNIT_ID,
                                        PLANNED_UNIT.STANDING,
                                        PLANNED_UNIT.DUE_ON)
                                .from(PLANNED_UNIT)
                                .where(PLANNED_UNIT.COHORT_ID.eq(from)))
                .execute();
    }

    /// From now on these are its class-free weeks, and no others.
    void put(CohortId cohort, FreeWeeks weeks) {
        db.deleteFrom(CLASS_FREE_WEEK).where(CLASS_FREE_WEEK.COHORT_ID.eq(cohort)).execute();
        for (var monday : weeks.mondays()) {
            db.insertInto(CLASS_FREE_WEEK)
                    .set(CLASS_FREE_WEEK.COHORT_ID, cohort)
                    .set(CLASS_FREE_WEEK.MONDAY_ON, monday)
                    .execute();
        }
    }
}
