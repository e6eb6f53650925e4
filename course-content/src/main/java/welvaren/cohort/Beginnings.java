package welvaren.cohort;

import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static welvaren.db.Tables.COHORT;
import static welvaren.db.Tables.ENROLMENT;
import static welvaren.db.Tables.GOAL;
import static welvaren.db.Tables.GOAL_UNIT;
import static welvaren.db.Tables.PROFILE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.content.Steps;
import welvaren.person.NotAllowed;
import welvaren.person.PersonId;
import welvaren.person.Viewer;

/// How people begin in a cohort: what they tell the others about themselves, and what each wants to
/// reach. A goal is for its owner alone.
@Component
public class Beginnings {

    /// A goal in one of her cohorts.
    public record MyGoal(UUID cohort, String name, Goal goal) {}

    private final DSLContext db;
    private final MyCohorts mine;
    private final Steps steps;

    Beginnings(DSLContext db, MyCohorts mine, Steps steps) {
        this.db = db;
        this.mine = mine;
        this.steps = steps;
    }

    /// What she told about herself.
    public Profile profile(Viewer.SignedIn viewer) {
        return db.selectFrom(PROFILE)
                .where(PROFILE.PERSON_ID.eq(viewer.id()))
                .fetchOptional(row -> new Profile(row.getPronouns(), row.getBrings()))
                .orElse(Profile.EMPTY);
    }

    /// What those who are in a cohort now told about themselves; nothing for who is not in it.
    public Map<PersonId, Profile> profiles(Viewer viewer, UUID cohort) {
        return mine.one(viewer, cohort)
                .map(found ->
                        db
                                .select(PROFILE.PERSON_ID, PROFILE.PRONOUNS, PROFILE.BRINGS)
                                .from(PROFILE)
                                .where(
                                        exists(
                                                selectOne()
                                                        .from(ENROLMENT)
                                                        .where(
                                                                ENROLMENT.COHORT_ID.eq(
                                                                        found.cohort().id()))
                                                        .and(
                                                                ENROLMENT.PERSON_ID.eq(
                                                                        PROFILE.PERSON_ID))
                                                        .and(ENROLMENT.LEFT_AT.isNull())))
                                .fetch()
                                .stream()
                                .collect(
                                        toMap(
                                                row -> row.value1(),
                                                row -> new Profile(row.value2(), row.value3()))))
                .orElseGet(Map::of);
    }

    /// From now on this is what she tells.
    @Transactional
    public void tell(Viewer.SignedIn viewer, Profile profile) {
        db.deleteFrom(PROFILE).where(PROFILE.PERSON_ID.eq(viewer.id())).execute();
        if (!profile.isEmpty()) {
            db.insertInto(PROFILE)
                    .set(PROFILE.PERSON_ID, viewer.id())
                    .set(PROFILE.PRONOUNS, profile.pronouns())
                    .set(PROFILE.BRINGS, profile.brings())
                    .set(PROFILE.TOLD_AT, currentInstant())
                    .execute();
        }
    }

    /// Her goals in the cohorts that go on.
    public List<MyGoal> goals(Viewer.SignedIn viewer) {
        var units =
                db.select(GOAL_UNIT.COHORT_ID, GOAL_UNIT.COURSE_UNIT_ID)
                        .from(GOAL_UNIT)
                        .where(GOAL_UNIT.PERSON_ID.eq(viewer.id()))
                        .fetchGroups(GOAL_UNIT.COHORT_ID, GOAL_UNIT.COURSE_UNIT_ID);
        return db.select(COHORT.ID, COHORT.UUID, COHORT.NAME, GOAL.BODY)
                .from(GOAL)
                .join(COHORT)
                .on(COHORT.ID.eq(GOAL.COHORT_ID))
                .join(ENROLMENT)
                .on(ENROLMENT.COHORT_ID.eq(COHORT.ID))
                .and(MyCohorts.isIn(viewer))
                .where(GOAL.PERSON_ID.eq(viewer.id()))
                .and(COHORT.ARCHIVED_AT.isNull())
                .orderBy(COHORT.STARTS_ON.desc(), COHORT.ID)
                .fetch(row -> {
                    var serving =
                            units.getOrDefault(row.value1(), List.of()).stream()
                                    .flatMap(id -> steps.unit(id).stream())
                                    .toList();
                    return new MyGoal(row.value2(), row.value3(), new Goal(row.value4(), serving));
                });
    }

    /// Her goal in one cohort.
    public Goal goal(Viewer.SignedIn viewer, UUID cohort) {
        return goals(viewer).stream()
                .filter(one -> one.cohort().equals(cohort))
                .map(MyGoal::goal)
                .findFirst()
                .orElse(Goal.NONE);
    }

    /// From now on this is her goal in a cohort; none where it has no text.
    ///
    /// @throws NotAllowed for who is not in it
    @Transactional
    public void aim(Viewer.SignedIn viewer, UUID cohort, Goal goal) {
        var id =
                mine.one(viewer, cohort)
                        .orElseThrow(() -> new NotAllowed("is in no such cohort"))
                        .cohort()
                        .id();
        db.deleteFrom(GOAL_UNIT)
                .where(GOAL_UNIT.COHORT_ID.eq(id))
                .and(GOAL_UNIT.PERSON_ID.eq(viewer.id()))
                .execute();
        db.deleteFrom(GOAL)
                .where(GOAL.COHORT_ID.eq(id))
                .and(GOAL.PERSON_ID.eq(viewer.id()))
                .execute();
        if (!goal.isNone()) {
            db.insertInto(GOAL)
                    .set(GOAL.COHORT_ID, id)
                    .set(GOAL.PERSON_ID, viewer.id())
                    .set(GOAL.BODY, goal.text())
                    .execute();
            goal.units().stream()
                    .distinct()
                    .flatMap(unit -> steps.unit(unit).stream())
                    .forEach(unit ->
                            db.insertInto(GOAL_UNIT)
                                    .set(GOAL_UNIT.COHORT_ID, id)
                                    .set(GOAL_UNIT.PERSON_ID, viewer.id())
                                    .set(GOAL_UNIT.COURSE_UNIT_ID, unit)
                                    .execute());
        }
    }
}
