package welvaren.tracking;

import static welvaren.db.Tables.PROGRESS_EVENT;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortPeople;
import welvaren.content.Steps;
import welvaren.content.UnitRef;
import welvaren.person.PersonId;
import welvaren.person.Viewer;

/// What a learner did, day after day.
@Component
public class Timelines {

    /// One day, the latest unit first.
    public record Day(LocalDate day, List<InUnit> units) {}

    /// What she did in a unit on one day.
    ///
    /// @param steps how many she marked as done
    /// @param answers how many questions she answered
    /// @param right how many of these answers were right
    public record InUnit(UnitRef unit, int steps, int answers, int right) {

        private static InUnit of(UnitRef unit, String kind, boolean isRight) {
            var isAnswer = kind.equals("answered");
            var isDone = kind.equals("completed") || kind.equals("waived");
            return new InUnit(unit, isDone ? 1 : 0, isAnswer ? 1 : 0, isAnswer && isRight ? 1 : 0);
        }

        private InUnit plus(InUnit other) {
            return new InUnit(
                    unit, steps + other.steps, answers + other.answers, right + other.right);
        }
    }

    private static final int MOST_EVENTS = 3_000;

    private final DSLContext db;
    private final CohortPeople people;
    private final Steps steps;

    Timelines(DSLContext db, CohortPeople people, Steps steps) {
        this.db = db;
        this.people = people;
        this.steps = steps;
    }

    /// The latest day first, for who accompanies the cohort and for herself; empty for others. What
    /// she did long ago is left out where it is very much.
    public List<Day> of(Viewer viewer, UUID cohort, UUID person) {
        return people.participant(viewer, cohort, person)
                .map(learner -> days(learner.id()))
                .orElseGet(List::of);
    }

    private List<Day> days(PersonId learner) {
        var right = DSL.jsonbGetAttributeAsText(PROGRESS_EVENT.DETAIL, DSL.inline("right"));
        var days = new LinkedHashMap<LocalDate, Map<UnitRef, InUnit>>();
        db.select(
                        PROGRESS_EVENT.COURSE_UNIT_ID,
                        PROGRESS_EVENT.KIND,
                        right,
                        PROGRESS_EVENT.HAPPENED_AT)
                .from(PROGRESS_EVENT)
                .where(PROGRESS_EVENT.PERSON_ID.eq(learner))
                .orderBy(PROGRESS_EVENT.HAPPENED_AT.desc())
                .limit(MOST_EVENTS)
                .forEach(row ->
                        steps.unit(row.value1())
                                .ifPresent(unit ->
                                        days.computeIfAbsent(
                                                        Cohort.day(row.value4()),
                                                        _ -> new LinkedHashMap<>())
                                                .merge(
                                                        unit,
                                                        InUnit.of(
                                                                unit,
                                                                row.value2(),
                                                                "true".equals(row.value3())),
                                                        InUnit::plus)));
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), List.copyOf(day.getValue().values())))
                .toList();
    }
}
