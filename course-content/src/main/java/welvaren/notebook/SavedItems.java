package welvaren.notebook;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static welvaren.db.Tables.ACTOR;
import static welvaren.db.Tables.CASE_STUDY;
import static welvaren.db.Tables.COURSE_UNIT;
import static welvaren.db.Tables.SAVED_ITEM;
import static welvaren.db.Tables.STEP;

import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.change.Change;
import welvaren.change.Changes;
import welvaren.content.Catalogues;
import welvaren.content.UnitRef;
import welvaren.learning.Turn;
import welvaren.notebook.SavedItem.SavedActor;
import welvaren.notebook.SavedItem.SavedCase;
import welvaren.notebook.SavedItem.SavedTerm;
import welvaren.notebook.SavedItem.SavedUnit;
import welvaren.notebook.SavedItem.SavedWorksheet;
import welvaren.person.Viewer;

/// Saves units, worksheets, cases, actors and terms, each once.
@Component
public class SavedItems {

    private final DSLContext db;
    private final Turn turn;
    private final Changes changes;
    private final Catalogues catalogues;

    SavedItems(DSLContext db, Turn turn, Changes changes, Catalogues catalogues) {
        this.catalogues = catalogues;
        this.db = db;
        this.turn = turn;
        this.changes = changes;
    }

    @Transactional
    public void save(Viewer.SignedIn viewer, SavedItem item) {
        var taken = turn.take(viewer);
        add(viewer, item, taken.now(), taken);
    }

    @Transactional
    public void remove(Viewer.SignedIn viewer, SavedItem item) {
        var taken = turn.take(viewer);
        var removed =
                db.deleteFrom(SAVED_ITEM)
                        .where(SAVED_ITEM.PERSON_ID.eq(viewer.id()))
                        .and(isSaved(item))
                        .execute();
        announceIf(removed > 0, taken);
    }

    /// Adds what she saved as a guest. What is not known any more is left out.
    @Transactional
    public void take(Viewer.SignedIn viewer, SavedItem item, Instant savedAt) {
        add(viewer, item, savedAt, turn.take(viewer));
    }

    private void add(Viewer.SignedIn viewer, SavedItem item, Instant at, Turn.Taken taken) {
        var to = SAVED_ITEM;
        var person = val(viewer.id(), to.PERSON_ID);
        var savedAt = val(at, to.SAVED_AT);
        var insert =
                switch (item) {
                    case SavedUnit(var ref) ->
                            db.insertInto(to, to.PERSON_ID, to.SAVED_AT, to.COURSE_UNIT_ID)
                                    .select(
                                            select(person, savedAt, COURSE_UNIT.ID)
                                                    .from(COURSE_UNIT)
                                                    .where(is(ref)));
                    case SavedCase(var key) ->
                            db.insertInto(to, to.PERSON_ID, to.SAVED_AT, to.CASE_STUDY_ID)
                                    .select(
                                            select(person, savedAt, CASE_STUDY.ID)
                                                    .from(CASE_STUDY)
                                                    .where(CASE_STUDY.KEY.eq(key)));
                    case SavedActor(var key) ->
                            db.insertInto(to, to.PERSON_ID, to.SAVED_AT, to.ACTOR_ID)
                                    .select(
                                            select(person, savedAt, ACTOR.ID)
                                                    .from(ACTOR)
                                                    .where(ACTOR.KEY.eq(key)));
                    case SavedWorksheet(var unit, var key) ->
                            db.insertInto(to, to.PERSON_ID, to.SAVED_AT, to.STEP_ID)
                                    .select(
                                            select(person, savedAt, STEP.ID)
                                                    .from(STEP)
                                                    .where(is(unit, key)));
                    case SavedTerm(var key) ->
                            db.insertInto(to, to.PERSON_ID, to.SAVED_AT, to.TERM_KEY)
                                    .select(
                                            select(person, savedAt, val(key, to.TERM_KEY))
                                                    .where(condition(isTerm(key))));
                };
        var added = insert.onConflictDoNothing().execute();
        announceIf(added > 0, taken);
    }

    private void announceIf(boolean changed, Turn.Taken taken) {
        if (changed) {
            changes.append(new Change(Change.Kind.WRITTEN, taken.person().toString()));
        }
    }

    private static Condition is(UnitRef ref) {
        return COURSE_UNIT.KEY.eq(ref.unit()).and(COURSE_UNIT.courseModule().KEY.eq(ref.module()));
    }

    private static Condition is(UnitRef unit, String activity) {
        return STEP.KIND
                .eq("activity")
                .and(STEP.KEY.eq(activity))
                .and(STEP.courseUnit().KEY.eq(unit.unit()))
                .and(STEP.courseUnit().courseModule().KEY.eq(unit.module()));
    }

    private boolean isTerm(String key) {
        return catalogues.current().term(key).filter(term -> term.key().equals(key)).isPresent();
    }

    private static Condition isSaved(SavedItem item) {
        return switch (item) {
            case SavedUnit(var ref) ->
                    SAVED_ITEM
                            .courseUnit()
                            .KEY
                            .eq(ref.unit())
                            .and(SAVED_ITEM.courseUnit().courseModule().KEY.eq(ref.module()));
            case SavedCase(var key) -> SAVED_ITEM.caseStudy().KEY.eq(key);
            case SavedActor(var key) -> SAVED_ITEM.actor().KEY.eq(key);
            case SavedWorksheet(var unit, var key) ->
                    SAVED_ITEM
                            .step()
                            .KEY
                            .eq(key)
                            .and(SAVED_ITEM.step().courseUnit().KEY.eq(unit.unit()))
                            .and(
                                    SAVED_ITEM
                                            .step()
                                            .courseUnit()
                                            .courseModule()
                                            .KEY
                                            .eq(unit.module()));
            case SavedTerm(var key) -> SAVED_ITEM.TERM_KEY.eq(key);
        };
    }
}
