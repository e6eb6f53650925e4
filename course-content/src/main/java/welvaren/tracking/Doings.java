package welvaren.tracking;

import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.unnest;
import static org.jooq.impl.DSL.val;
import static welvaren.db.Tables.PERSON;
import static welvaren.db.Tables.PROGRESS_EVENT;
import static welvaren.db.Tables.RESUME_PLACE;
import static welvaren.db.Tables.STEP;
import static welvaren.db.Tables.STEP_STATE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import welvaren.cohort.Cohort;
import welvaren.content.StepId;
import welvaren.content.Steps;
import welvaren.content.UnitRef;
import welvaren.learning.Progress.InUnit;
import welvaren.learning.Progress.Step;
import welvaren.learning.StepRef;
import welvaren.person.PersonId;

/// What some people did: one question for each kind of thing, for all of them at once. Whoever asks
/// has found out before that the viewer may know.
@Component
class Doings {

    /// What somebody did in a unit that she began.
    ///
    /// @param done how many of the required steps
    record InOneUnit(int done, Optional<LocalDate> lastDoneOn) {}

    private final DSLContext db;
    private final Steps steps;

    Doings(DSLContext db, Steps steps) {
        this.db = db;
        this.steps = steps;
    }

    /// How far they are, in every unit that they began.
    ///
    /// @param units with the steps that count
    Map<PersonId, Map<UnitRef, InOneUnit>> inUnits(
            Collection<PersonId> people, Collection<InUnit> units) {
        var required = unnest(val(required(units))).as("required", "id");
        var counts = field(name("required", "id"), SQLDataType.BIGINT);
        var byPerson = new HashMap<PersonId, Map<UnitRef, InOneUnit>>();
        db.select(
                        STEP_STATE.PERSON_ID,
                        STEP.COURSE_UNIT_ID,
                        count(counts).filterWhere(STEP_STATE.STATUS.ne(inline("opened"))),
                        max(STEP_STATE.SETTLED_AT).filterWhere(counts.isNotNull()))
                .from(STEP_STATE)
                .join(STEP)
                .on(STEP.ID.eq(STEP_STATE.STEP_ID))
                .leftJoin(required)
                .on(counts.eq(STEP.ID.coerce(SQLDataType.BIGINT)))
                .where(isOneOf(STEP_STATE.PERSON_ID, people))
                .groupBy(STEP_STATE.PERSON_ID, STEP.COURSE_UNIT_ID)
                .forEach(row ->
                        steps.unit(row.value2())
                                .ifPresent(unit ->
                                        byPerson.computeIfAbsent(row.value1(), _ -> new HashMap<>())
                                                .put(unit, inOneUnit(row.value3(), row.value4()))));
        return byPerson;
    }

    private static InOneUnit inOneUnit(int done, @Nullable Instant last) {
        return new InOneUnit(done, Optional.ofNullable(last).map(Cohort::day));
    }

    private Long[] required(Collection<InUnit> units) {
        return units.stream()
                .flatMap(unit -> unit.steps().stream())
                .filter(Step::required)
                .flatMap(step -> id(step.ref()).stream())
                .map(StepId::value)
                .toArray(Long[]::new);
    }

    private Optional<StepId> id(StepRef step) {
        return switch (step.kind()) {
            case PART -> steps.part(step.unit(), step.key());
            case ACTIVITY -> steps.activity(step.unit(), step.key());
        };
    }

    /// When each of them last learned something; who never did is left out.
    Map<PersonId, Instant> lastSeen(Collection<PersonId> people) {
        var event =
                field(
                        select(max(PROGRESS_EVENT.HAPPENED_AT))
                                .from(PROGRESS_EVENT)
                                .where(PROGRESS_EVENT.PERSON_ID.eq(PERSON.ID)));
        var place =
                field(
                        select(max(RESUME_PLACE.SEEN_AT))
                                .from(RESUME_PLACE)
                                .where(RESUME_PLACE.PERSON_ID.eq(PERSON.ID)));
        return db
                .select(PERSON.ID, greatest(event, place))
                .from(PERSON)
                .where(isOneOf(PERSON.ID, people))
                .fetch()
                .stream()
                .filter(row -> row.value2() != null)
                .collect(toMap(row -> row.value1(), row -> row.value2()));
    }

    /// The questions that they answered wrong at least so often since then.
    Map<PersonId, List<Reason.FailedTries>> struggles(
            Collection<PersonId> people, int least, Instant since) {
        var question = jsonbGetAttributeAsText(PROGRESS_EVENT.DETAIL, inline("question"));
        var right = jsonbGetAttributeAsText(PROGRESS_EVENT.DETAIL, inline("right"));
        var last = max(PROGRESS_EVENT.HAPPENED_AT);
        var byPerson = new HashMap<PersonId, List<Reason.FailedTries>>();
        db.select(PROGRESS_EVENT.PERSON_ID, PROGRESS_EVENT.STEP_ID, question, count(), last)
                .from(PROGRESS_EVENT)
                .where(isOneOf(PROGRESS_EVENT.PERSON_ID, people))
                .and(PROGRESS_EVENT.KIND.eq(inline("answered")))
                .and(right.eq(inline("false")))
                .and(PROGRESS_EVENT.HAPPENED_AT.ge(since))
                .groupBy(PROGRESS_EVENT.PERSON_ID, PROGRESS_EVENT.STEP_ID, question)
                .having(count().ge(least))
                .orderBy(last)
                .forEach(row ->
                        steps.step(row.value2())
                                .ifPresent(step ->
                                        byPerson.computeIfAbsent(
                                                        row.value1(), _ -> new ArrayList<>())
                                                .add(
                                                        new Reason.FailedTries(
                                                                StepRef.activity(
                                                                        step.unit(), step.key()),
                                                                row.value3(),
                                                                row.value4(),
                                                                Cohort.day(row.value5())))));
        return byPerson;
    }

    private static Condition isOneOf(TableField<?, PersonId> column, Collection<PersonId> people) {
        var ids = people.stream().map(PersonId::value).toArray(Long[]::new);
        return column.coerce(SQLDataType.BIGINT).eq(any(val(ids)));
    }
}
