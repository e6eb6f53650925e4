package welvaren.learning;

import static org.jooq.Records.mapping;
import static welvaren.db.Tables.PROGRESS_EVENT;
import static welvaren.db.Tables.STEP;
import static welvaren.db.Tables.STEP_STATE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record1;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.change.Change;
import welvaren.change.Changes;
import welvaren.content.Activity.Quiz;
import welvaren.content.CourseUnitId;
import welvaren.content.StepId;
import welvaren.content.UnitRef;
import welvaren.learning.ProgressEvent.Completed;
import welvaren.learning.ProgressEvent.OfStep;
import welvaren.learning.ProgressEvent.Opened;
import welvaren.learning.ProgressEvent.StepReset;
import welvaren.learning.ProgressEvent.UnitReset;
import welvaren.learning.ProgressEvent.Unmarked;
import welvaren.learning.ProgressEvent.Waived;
import welvaren.person.Viewer;

/// Writes down what a learner does. Each way gives how far she is in the unit afterwards; what
/// changes nothing is not written, so that two tabs, a double click or a retry are one event.
@Component
public class Marks {

    /// A unit's rows, with what this person did.
    private record Unit(CourseUnitId id, Map<StepRef, StepId> steps, UnitProgress progress) {

        StepId idOf(StepRef step) {
            return Optional.ofNullable(steps.get(step)).orElseThrow();
        }
    }

    private record Row(CourseUnitId unit, StepId id, StepRef ref, Optional<StepProgress> begun) {}

    private final DSLContext db;
    private final Turn turn;
    private final Changes changes;

    Marks(DSLContext db, Turn turn, Changes changes) {
        this.db = db;
        this.turn = turn;
        this.changes = changes;
    }

    @Transactional
    public UnitProgress open(Viewer.SignedIn viewer, StepRef step) {
        return write(viewer, step.unit(), (unit, at) -> unit.by(new Opened(step, at)));
    }

    @Transactional
    public UnitProgress complete(Viewer.SignedIn viewer, StepRef step) {
        return write(viewer, step.unit(), (unit, at) -> unit.by(new Completed(step, at)));
    }

    @Transactional
    public UnitProgress unmark(Viewer.SignedIn viewer, StepRef step) {
        return write(viewer, step.unit(), (unit, at) -> unit.by(new Unmarked(step, at)));
    }

    @Transactional
    public UnitProgress waive(Viewer.SignedIn viewer, StepRef step) {
        return write(viewer, step.unit(), (unit, at) -> unit.by(new Waived(step, at)));
    }

    /// She starts a step afresh; her earlier tries stay in the log.
    @Transactional
    public UnitProgress reset(Viewer.SignedIn viewer, StepRef step) {
        return write(viewer, step.unit(), (unit, at) -> unit.by(new StepReset(step, at)));
    }

    /// She starts a unit afresh; what she did stays in the log.
    @Transactional
    public UnitProgress reset(Viewer.SignedIn viewer, UnitRef ref) {
        return write(viewer, ref, (unit, at) -> unit.by(new UnitReset(ref, at)));
    }

    /// She answers a question; the quiz may be done by that.
    ///
    /// @param quiz what the page showed her
    /// @param answer in the form that the kind of [welvaren.content.Question] says
    @Transactional
    public UnitProgress answer(
            Viewer.SignedIn viewer, UnitRef ref, Quiz quiz, String question, List<String> answer) {
        var step = StepRef.activity(ref, quiz.key());
        return write(viewer, ref, (unit, at) -> unit.byAnswer(step, quiz, question, answer, at));
    }

    /// Adds what she did before she signed in, as [Earlier] says. Steps that are not known any more
    /// are left out.
    @Transactional
    public UnitProgress take(
            Viewer.SignedIn viewer, UnitRef ref, List<? extends ProgressEvent> earlier) {
        var known = Set.copyOf(knownSteps(ref));
        var events =
                earlier.stream()
                        .filter(event -> !(event instanceof OfStep of) || known.contains(of.step()))
                        .toList();
        return known.isEmpty()
                ? UnitProgress.NONE
                : write(viewer, ref, (unit, _) -> Earlier.addedTo(unit, events));
    }

    private UnitProgress write(
            Viewer.SignedIn viewer, UnitRef ref, BiFunction<Advance, Instant, Advance> marks) {
        var taken = turn.take(viewer);
        var unit = unit(viewer, ref);
        var advance = marks.apply(Advance.from(unit.progress()), taken.now());
        if (!advance.news().isEmpty()) {
            var writes = new ArrayList<Query>();
            advance.news().forEach(event -> writes.add(append(viewer, unit, event)));
            unit.steps()
                    .forEach((step, id) ->
                            keep(
                                            viewer,
                                            id,
                                            unit.progress().step(step),
                                            advance.progress().step(step))
                                    .ifPresent(writes::add));
            db.batch(writes).execute();
            changes.append(new Change(Change.Kind.PROGRESS, taken.person().toString()));
        }
        return advance.progress();
    }

    private Query append(Viewer.SignedIn viewer, Unit unit, ProgressEvent event) {
        var insert =
                db.insertInto(PROGRESS_EVENT)
                        .set(PROGRESS_EVENT.PERSON_ID, viewer.id())
                        .set(PROGRESS_EVENT.COURSE_UNIT_ID, unit.id())
                        .set(PROGRESS_EVENT.KIND, ProgressRows.kind(event))
                        .set(PROGRESS_EVENT.DETAIL, ProgressRows.detail(event))
                        .set(PROGRESS_EVENT.HAPPENED_AT, event.at());
        return event instanceof OfStep ofStep
                ? insert.set(PROGRESS_EVENT.STEP_ID, unit.idOf(ofStep.step()))
                : insert;
    }

    /// What makes the row of a step what it is now; nothing where it is that already.
    private Optional<Query> keep(
            Viewer.SignedIn viewer,
            StepId step,
            Optional<StepProgress> before,
            Optional<StepProgress> now) {
        if (now.equals(before)) {
            return Optional.empty();
        }
        return Optional.of(
                now.<Query>map(progress -> upsert(viewer, step, progress))
                        .orElseGet(() -> delete(viewer, step)));
    }

    private Query upsert(Viewer.SignedIn viewer, StepId step, StepProgress progress) {
        var settledAt = progress.settledAt().orElse(null);
        return db.insertInto(STEP_STATE)
                .set(STEP_STATE.PERSON_ID, viewer.id())
                .set(STEP_STATE.STEP_ID, step)
                .set(STEP_STATE.STATUS, ProgressRows.status(progress))
                .set(STEP_STATE.ANSWERS, ProgressRows.answers(progress))
                .set(STEP_STATE.SETTLED_AT, settledAt)
                .onConflict(STEP_STATE.PERSON_ID, STEP_STATE.STEP_ID)
                .doUpdate()
                .setAllToExcluded();
    }

    private Query delete(Viewer.SignedIn viewer, StepId step) {
        return db.deleteFrom(STEP_STATE)
                .where(STEP_STATE.PERSON_ID.eq(viewer.id()))
                .and(STEP_STATE.STEP_ID.eq(step));
    }

    private List<StepRef> knownSteps(UnitRef ref) {
        return db.select(StepRows.refOf(STEP))
                .from(STEP)
                .where(StepRows.isOf(STEP, ref))
                .fetch(Record1::value1);
    }

    private Unit unit(Viewer.SignedIn viewer, UnitRef ref) {
        var rows =
                db.select(
                                STEP.COURSE_UNIT_ID,
                                STEP.ID,
                                StepRows.refOf(STEP),
                                ProgressRows.stateIfAny())
                        .from(STEP)
                        .leftJoin(STEP_STATE)
                        .on(STEP_STATE.STEP_ID.eq(STEP.ID))
                        .and(STEP_STATE.PERSON_ID.eq(viewer.id()))
                        .where(StepRows.isOf(STEP, ref))
                        .fetch(mapping(Row::new));
        if (rows.isEmpty()) {
            throw new NoSuchElementException("No unit " + ref);
        }
        var steps = new HashMap<StepRef, StepId>();
        var begun = new HashMap<StepRef, StepProgress>();
        for (var row : rows) {
            steps.put(row.ref(), row.id());
            row.begun().ifPresent(progress -> begun.put(row.ref(), progress));
        }
        return new Unit(rows.getFirst().unit(), steps, new UnitProgress(begun));
    }
}
