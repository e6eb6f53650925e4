package welvaren.tracking;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.min;
import static welvaren.db.Tables.PROGRESS_EVENT;
import static welvaren.db.Tables.STEP_STATE;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortPeople.Fellow;
import welvaren.content.Activity.Quiz;
import welvaren.content.Activity.Written;
import welvaren.content.Catalogues;
import welvaren.content.CourseUnit;
import welvaren.content.CourseUnit.UnitText;
import welvaren.content.UnitRef;
import welvaren.learning.Progress;
import welvaren.learning.ProgressEvent.Answered;
import welvaren.learning.ProgressRows;
import welvaren.learning.StepProgress;
import welvaren.learning.StepProgress.Answer;
import welvaren.learning.StepRef;
import welvaren.learning.StepRows;
import welvaren.person.PersonId;
import welvaren.person.Viewer;
import welvaren.tracking.UnitReport.QuestionCount;
import welvaren.tracking.UnitReport.SharedText;
import welvaren.tracking.UnitReport.StepCount;
import welvaren.writing.FieldRef;
import welvaren.writing.Texts;

/// How one unit went in a cohort.
@Component
public class UnitReports {

    private record Did(PersonId person, StepRef step, StepProgress progress) {}

    private record Asked(StepRef quiz, String question) {}

    private final DSLContext db;
    private final CohortProgress progress;
    private final Catalogues catalogues;
    private final Texts texts;

    UnitReports(DSLContext db, CohortProgress progress, Catalogues catalogues, Texts texts) {
        this.db = db;
        this.progress = progress;
        this.catalogues = catalogues;
        this.texts = texts;
    }

    /// For who accompanies the cohort; empty for everybody else, and where there is no such unit in
    /// its plan.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<UnitReport> of(Viewer viewer, UUID cohort, UnitRef ref) {
        return progress.of(viewer, cohort)
                .flatMap(snapshot ->
                        catalogues
                                .current()
                                .unit(ref)
                                .flatMap(unit -> report(viewer, snapshot, unit)));
    }

    private Optional<UnitReport> report(Viewer viewer, Snapshot snapshot, CourseUnit unit) {
        return snapshot.units().stream()
                .filter(planned -> planned.unit().equals(unit.ref()))
                .findFirst()
                .map(planned -> {
                    var rows = rows(snapshot, unit.ref());
                    var did = did(rows, unit.ref());
                    var text = unit.text().byLanguage().values().iterator().next();
                    return new UnitReport(
                            planned,
                            rows,
                            days(rows, unit.ref()),
                            steps(unit.ref(), rows, did),
                            questions(unit.ref(), text, did.values(), chosen(rows, unit.ref())),
                            texts(viewer, rows, unit.ref(), text));
                });
    }

    private static List<UnitReport.Row> rows(Snapshot snapshot, UnitRef unit) {
        return snapshot.rows().stream()
                .map(row ->
                        new UnitReport.Row(
                                row.learner(),
                                row.cells().stream()
                                        .filter(cell -> cell.planned().unit().equals(unit))
                                        .findFirst()
                                        .orElseThrow()))
                .toList();
    }

    private Map<PersonId, Map<StepRef, StepProgress>> did(List<UnitReport.Row> rows, UnitRef unit) {
        var byPerson = new HashMap<PersonId, Map<StepRef, StepProgress>>();
        db.select(STEP_STATE.PERSON_ID, StepRows.refOf(STEP_STATE.step()), ProgressRows.state())
                .from(STEP_STATE)
                .where(STEP_STATE.PERSON_ID.in(people(rows)))
                .and(StepRows.isOf(STEP_STATE.step(), unit))
                .fetch(mapping(Did::new))
                .forEach(one ->
                        byPerson.computeIfAbsent(one.person(), _ -> new HashMap<>())
                                .put(one.step(), one.progress()));
        return byPerson;
    }

    private static List<PersonId> people(List<UnitReport.Row> rows) {
        return rows.stream().map(UnitReport.Row::learner).map(Fellow::id).toList();
    }

    private Optional<Integer> days(List<UnitReport.Row> rows, UnitRef unit) {
        var finished = rows.stream().filter(row -> row.cell().isDone()).toList();
        var first = firstLooks(finished, unit);
        var days = finished.stream().flatMap(row -> days(row, first).stream()).sorted().toList();
        return days.isEmpty() ? Optional.empty() : Optional.of(days.get(days.size() / 2));
    }

    private static Optional<Integer> days(UnitReport.Row row, Map<PersonId, Instant> first) {
        return Optional.ofNullable(first.get(row.learner().id()))
                .map(Cohort::day)
                .flatMap(day ->
                        row.cell()
                                .finishedOn()
                                .map(last -> (int) ChronoUnit.DAYS.between(day, last)));
    }

    private Map<PersonId, Instant> firstLooks(List<UnitReport.Row> rows, UnitRef unit) {
        return db.select(PROGRESS_EVENT.PERSON_ID, min(PROGRESS_EVENT.HAPPENED_AT))
                .from(PROGRESS_EVENT)
                .where(PROGRESS_EVENT.PERSON_ID.in(people(rows)))
                .and(PROGRESS_EVENT.courseUnit().KEY.eq(unit.unit()))
                .and(PROGRESS_EVENT.courseUnit().courseModule().KEY.eq(unit.module()))
                .groupBy(PROGRESS_EVENT.PERSON_ID)
                .fetchMap(PROGRESS_EVENT.PERSON_ID, min(PROGRESS_EVENT.HAPPENED_AT));
    }

    private List<StepCount> steps(
            UnitRef unit,
            List<UnitReport.Row> rows,
            Map<PersonId, Map<StepRef, StepProgress>> did) {
        var required =
                Progress.in(catalogues.current(), Map.of(), List.of())
                        .unit(unit)
                        .orElseThrow()
                        .steps()
                        .stream()
                        .filter(Progress.Step::required)
                        .map(Progress.Step::ref)
                        .toList();
        var done = new HashMap<StepRef, Integer>();
        var stopped = new HashMap<StepRef, Integer>();
        for (var row : rows) {
            var hers = did.getOrDefault(row.learner().id(), Map.of());
            required.stream()
                    .filter(step -> isDone(hers, step))
                    .forEach(step -> done.merge(step, 1, Integer::sum));
            if (row.cell().state() == Cell.State.PARTIAL) {
                required.stream()
                        .filter(step -> !isDone(hers, step))
                        .findFirst()
                        .ifPresent(step -> stopped.merge(step, 1, Integer::sum));
            }
        }
        return required.stream()
                .map(step ->
                        new StepCount(
                                step, done.getOrDefault(step, 0), stopped.getOrDefault(step, 0)))
                .toList();
    }

    private static boolean isDone(Map<StepRef, StepProgress> hers, StepRef step) {
        return Optional.ofNullable(hers.get(step)).filter(StepProgress::isSettled).isPresent();
    }

    private static List<QuestionCount> questions(
            UnitRef unit,
            UnitText text,
            Collection<Map<StepRef, StepProgress>> did,
            Map<Asked, Map<String, Integer>> chosen) {
        var counts = new ArrayList<QuestionCount>();
        for (var activity : text.activities()) {
            if (activity instanceof Quiz quiz) {
                var step = StepRef.activity(unit, quiz.key());
                var answers =
                        did.stream()
                                .flatMap(hers -> Optional.ofNullable(hers.get(step)).stream())
                                .map(StepProgress::answers)
                                .toList();
                for (var question : quiz.questions()) {
                    var asked = new Asked(step, question.key());
                    counts.add(count(asked, answers, chosen.getOrDefault(asked, new TreeMap<>())));
                }
            }
        }
        return counts;
    }

    private static QuestionCount count(
            Asked asked, List<Map<String, Answer>> answers, Map<String, Integer> chosen) {
        var given =
                answers.stream()
                        .flatMap(all -> Optional.ofNullable(all.get(asked.question())).stream())
                        .toList();
        return new QuestionCount(
                asked.quiz(),
                asked.question(),
                given.size(),
                (int) given.stream().filter(Answer::right).count(),
                (int) given.stream().filter(one -> one.right() && one.tries() == 1).count(),
                chosen);
    }

    /// How many learners ever gave each answer, also before they had it right.
    private Map<Asked, Map<String, Integer>> chosen(List<UnitReport.Row> rows, UnitRef unit) {
        var counted = new HashSet<Object>();
        var chosen = new HashMap<Asked, Map<String, Integer>>();
        db.select(PROGRESS_EVENT.PERSON_ID, ProgressRows.event(unit))
                .from(PROGRESS_EVENT)
                .where(PROGRESS_EVENT.PERSON_ID.in(people(rows)))
                .and(PROGRESS_EVENT.courseUnit().KEY.eq(unit.unit()))
                .and(PROGRESS_EVENT.courseUnit().courseModule().KEY.eq(unit.module()))
                .and(PROGRESS_EVENT.KIND.eq("answered"))
                .forEach(row -> {
                    if (row.value2() instanceof Answered answered) {
                        var asked = new Asked(answered.step(), answered.question());
                        for (var key : answered.answer()) {
                            if (counted.add(List.of(row.value1(), asked, key))) {
                                chosen.computeIfAbsent(asked, _ -> new TreeMap<>())
                                        .merge(key, 1, Integer::sum);
                            }
                        }
                    }
                });
        return chosen;
    }

    /// In the order of the fields, then by learner.
    private List<SharedText> texts(
            Viewer viewer, List<UnitReport.Row> rows, UnitRef unit, UnitText text) {
        var shared = texts.of(viewer, people(rows), unit);
        var found = new ArrayList<SharedText>();
        for (var activity : text.activities()) {
            if (activity instanceof Written sheet) {
                var step = StepRef.activity(unit, sheet.key());
                for (var field : sheet.fields()) {
                    for (var key : field.inputKeys()) {
                        for (var row : rows) {
                            Optional.ofNullable(
                                            shared.getOrDefault(row.learner().id(), Map.of())
                                                    .get(new FieldRef(step, key)))
                                    .filter(one -> !one.body().isBlank())
                                    .ifPresent(one ->
                                            found.add(
                                                    new SharedText(
                                                            row.learner(),
                                                            step,
                                                            key,
                                                            one.body(),
                                                            one.writtenAt())));
                        }
                    }
                }
            }
        }
        return found;
    }
}
