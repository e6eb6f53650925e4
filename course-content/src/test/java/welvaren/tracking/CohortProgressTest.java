package welvaren.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.db.Tables.ENROLMENT;
import static welvaren.testing.SampleContent.ASKING;
import static welvaren.testing.SampleContent.LISTENING;
import static welvaren.testing.SampleContent.STREET_PARTY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortSettings;
import welvaren.cohort.Extensions;
import welvaren.cohort.FreeWeeks;
import welvaren.cohort.Plans;
import welvaren.cohort.TestCohorts;
import welvaren.content.Catalogues;
import welvaren.content.ContentImport;
import welvaren.content.UnitRef;
import welvaren.language.Language;
import welvaren.learning.Fraction;
import welvaren.learning.HowFar;
import welvaren.learning.Marks;
import welvaren.learning.Progress;
import welvaren.learning.ProgressEvent;
import welvaren.learning.StepRef;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.testing.Persons;
import welvaren.testing.SampleContent;
import welvaren.testing.StoreTest;

class CohortProgressTest extends StoreTest {

    private static final List<UnitRef> UNITS = List.of(LISTENING, ASKING, STREET_PARTY);
    private static final int RANDOM_COHORTS = 12;

    private final DSLContext db;
    private final CohortProgress progress;
    private final AttentionRules rules;
    private final TestCohorts cohorts;
    private final Plans planning;
    private final Extensions extensions;
    private final Marks marks;
    private final HowFar howFar;
    private final Catalogues catalogues;
    private final Persons persons;
    private final ContentImport imports;
    private final Random random = new Random(20261122);
    private Viewer.SignedIn lecturer;

    CohortProgressTest(
            DSLContext db,
            CohortProgress progress,
            AttentionRules rules,
            TestCohorts cohorts,
            Plans planning,
            Extensions extensions,
            Marks marks,
            HowFar howFar,
            Catalogues catalogues,
            Persons persons,
            ContentImport imports) {
        this.db = db;
        this.progress = progress;
        this.rules = rules;
        this.cohorts = cohorts;
        this.planning = planning;
        this.extensions = extensions;
        this.marks = marks;
        this.howFar = howFar;
        this.catalogues = catalogues;
        this.persons = persons;
        this.imports = imports;
    }

    @BeforeAll
    void contentAndALecturer() {
        SampleContent.importInto(imports);
        lecturer = persons.signedIn("Karel", Role.LECTURER);
    }

    @Test
    void sentence_lines_and_table_agree_in_any_cohort_and_with_what_each_learner_sees() {
        for (var i = 0; i < RANDOM_COHORTS; i++) {
            var learners = new ArrayList<Viewer.SignedIn>();
            for (var j = random.nextInt(5); j >= 0; j--) {
                learners.add(persons.signedIn("Learner " + j));
            }
            var cohort = begunWeeksAgo(random.nextInt(14), learners);
            learners.forEach(this::doSomething);
            if (random.nextBoolean()) {
                extend(cohort, learners.getFirst(), 1 + random.nextInt(40));
            }

            var snapshot = snapshot(cohort);

            assertAgrees(snapshot);
            for (var learner : learners) {
                assertSeesTheSame(snapshot, learner);
            }
        }
    }

    private static void assertAgrees(Snapshot snapshot) {
        var late = snapshot.rows().stream().filter(row -> row.late() > 0).count();
        assertThat(snapshot.onSchedule()).isEqualTo(snapshot.rows().size() - (int) late);
        var finished = snapshot.rows().stream().mapToLong(LearnerRow::finished).sum();
        var whole = snapshot.rows().stream().mapToLong(LearnerRow::outOf).sum();
        assertThat(snapshot.course().now())
                .hasValueSatisfying(now -> {
                    assertThat(now.done()).isEqualTo(Fraction.of(finished, whole));
                    assertThat(now.done())
                            .isEqualTo(
                                    Fraction.mean(
                                            snapshot.rows().stream()
                                                    .map(LearnerRow::share)
                                                    .toList()));
                });
        var points = snapshot.course().points();
        for (var i = 1; i < points.size(); i++) {
            assertThat(points.get(i).done().percent())
                    .isGreaterThanOrEqualTo(points.get(i - 1).done().percent());
            assertThat(points.get(i).day()).isAfter(points.get(i - 1).day());
        }
    }

    private void assertSeesTheSame(Snapshot snapshot, Viewer.SignedIn learner) {
        var row = snapshot.row(persons.uuid(learner.id())).orElseThrow();
        var hers = howFar.of(learner);
        for (var cell : row.cells()) {
            var unit = hers.unit(cell.planned().unit()).orElseThrow();
            assertThat(cell.done()).isEqualTo(unit.done());
            assertThat(cell.outOf()).isEqualTo(unit.outOf());
            assertThat(cell.percent()).isEqualTo(unit.percent());
            assertThat(cell.isDone()).isEqualTo(unit.isDone());
            assertThat(cell.isLate())
                    .isEqualTo(!unit.isDone() && cell.planned().isPast(snapshot.today()));
        }
        var alone =
                progress.of(learner, snapshot.plan().cohort().uuid(), row.learner().uuid())
                        .orElseThrow();
        assertThat(alone.rows()).containsExactly(row);
        assertThat(alone.reasons(row)).isEqualTo(snapshot.reasons(row));
    }

    @Test
    void more_time_and_class_free_weeks_count() {
        var noor = persons.signedIn("Noor");
        var yassin = persons.signedIn("Yassin");
        var cohort = begunWeeksAgo(2, List.of(noor, yassin));
        assertThat(snapshot(cohort).onSchedule()).isZero();

        extend(cohort, noor, 60);

        assertThat(row(cohort, noor).isOnSchedule()).isTrue();
        assertThat(row(cohort, yassin).isOnSchedule()).isFalse();
        var monday = FreeWeeks.weekOf(Cohort.today()).minusWeeks(1);
        planning.changeFreeWeeks(
                lecturer,
                cohort,
                snapshot(cohort).plan().cohort().version(),
                new FreeWeeks(List.of(monday)));
        assertThat(row(cohort, yassin).isOnSchedule()).isTrue();
    }

    @Test
    void who_is_not_seen_is_named_with_the_day_but_never_in_a_class_free_week() {
        var noor = persons.signedIn("Noor");
        var cohort = begunWeeksAgo(4, List.of(noor));
        complete(noor, LISTENING, daysAgo(9));

        var reasons = snapshot(cohort).flags().getFirst().reasons();
        assertThat(reasons)
                .contains(new Reason.NotSeen(Optional.of(Cohort.today().minusDays(9)), 9));

        var version = snapshot(cohort).plan().cohort().version();
        planning.changeFreeWeeks(
                lecturer,
                cohort,
                version,
                new FreeWeeks(List.of(FreeWeeks.weekOf(Cohort.today()))));
        assertThat(snapshot(cohort).reasons(row(cohort, noor)))
                .noneMatch(Reason.NotSeen.class::isInstance);
    }

    @Test
    void days_in_class_free_weeks_do_not_count_as_not_seen() {
        var noor = persons.signedIn("Noor");
        var cohort = begunWeeksAgo(4, List.of(noor));
        var lastMonday = FreeWeeks.weekOf(Cohort.today()).minusWeeks(1);
        var seen = lastMonday.minusDays(2);
        marks.take(noor, ASKING, List.of(new ProgressEvent.Opened(firstStep(ASKING), at(seen))));
        planning.changeFreeWeeks(
                lecturer,
                cohort,
                snapshot(cohort).plan().cohort().version(),
                new FreeWeeks(List.of(lastMonday)));
        allow(cohort, new Thresholds(Optional.of(1), Optional.empty(), Optional.empty()));

        var days = (int) (Cohort.today().toEpochDay() - seen.toEpochDay()) - 7;
        assertThat(snapshot(cohort).reasons(row(cohort, noor)))
                .containsExactly(new Reason.NotSeen(Optional.of(seen), days));
    }

    @Test
    void wrong_answers_to_one_question_are_counted_for_some_weeks() {
        var noor = persons.signedIn("Noor");
        var cohort = begunWeeksAgo(2, List.of(noor));
        var quiz = StepRef.activity(LISTENING, "proef");
        var events = new ArrayList<ProgressEvent>();
        for (var i = 0; i < 4; i++) {
            var answer = List.of(i % 2 == 0 ? "a" : "c");
            events.add(
                    new ProgressEvent.Answered(quiz, "keuze", answer, false, daysAgo(1 + i % 2)));
        }
        marks.take(noor, LISTENING, events);
        allow(cohort, new Thresholds(Optional.empty(), Optional.empty(), Optional.of(3)));

        assertThat(snapshot(cohort).flags())
                .singleElement()
                .extracting(flag -> flag.reasons().getFirst())
                .isEqualTo(new Reason.FailedTries(quiz, "keuze", 4, Cohort.today().minusDays(1)));

        allow(cohort, new Thresholds(Optional.empty(), Optional.empty(), Optional.of(5)));
        assertThat(snapshot(cohort).flags()).isEmpty();
    }

    @Test
    void of_two_lecturers_who_change_the_rules_the_second_is_told() {
        var cohort = begunWeeksAgo(2, List.of());
        var stricter = new Thresholds(Optional.of(3), Optional.of(1), Optional.empty());
        assertThat(rules.change(lecturer, cohort, Thresholds.USUAL, stricter))
                .isEqualTo(AttentionRules.Changed.DONE);

        assertThat(rules.change(lecturer, cohort, Thresholds.USUAL, Thresholds.USUAL))
                .isEqualTo(AttentionRules.Changed.MEANWHILE);
        assertThat(rules.of(lecturer, cohort)).contains(stricter);
    }

    @Test
    void others_get_nothing() {
        var noor = persons.signedIn("Noor");
        var yassin = persons.signedIn("Yassin");
        var former = persons.signedIn("Dries");
        var cohort = begunWeeksAgo(4, List.of(noor, yassin, former));
        cohorts.leave(former, cohort);
        var elsewhere = persons.signedIn("Karin", Role.LECTURER);
        cohorts.with(elsewhere, noor);

        for (var viewer : List.of(noor, former, elsewhere, persons.signedIn("Nobody"))) {
            assertThat(progress.of(viewer, cohort)).isEmpty();
            assertThat(progress.of(viewer, cohort, persons.uuid(yassin.id()))).isEmpty();
        }
        assertThat(progress.of(lecturer, cohort, persons.uuid(former.id()))).isEmpty();
        assertThat(snapshot(cohort).rows())
                .extracting(row -> row.learner().id())
                .containsExactly(noor.id(), yassin.id());
    }

    /// Of six weeks.
    private UUID begunWeeksAgo(int weeks, List<Viewer.SignedIn> learners) {
        var start = FreeWeeks.weekOf(Cohort.today()).minusWeeks(weeks);
        var settings = settings(start);
        var cohort = cohorts.with(lecturer, settings, learners.toArray(Viewer.SignedIn[]::new));
        db.update(ENROLMENT)
                .set(ENROLMENT.JOINED_AT, at(start))
                .where(ENROLMENT.cohort().UUID.eq(cohort))
                .execute();
        return cohort;
    }

    private static CohortSettings settings(LocalDate start) {
        return new CohortSettings(
                "Sociaal werk",
                Language.NL,
                Optional.of(start),
                Optional.of(start.plusWeeks(6).minusDays(1)));
    }

    private void doSomething(Viewer.SignedIn learner) {
        for (var unit : UNITS) {
            switch (random.nextInt(4)) {
                case 0 -> {}
                case 1 -> marks.open(learner, firstStep(unit));
                case 2 -> marks.complete(learner, firstStep(unit));
                default -> complete(learner, unit, daysAgo(random.nextInt(30)));
            }
        }
    }

    private void complete(Viewer.SignedIn learner, UnitRef unit, Instant at) {
        marks.take(
                learner,
                unit,
                steps(unit).stream().map(step -> new ProgressEvent.Completed(step, at)).toList());
    }

    private StepRef firstStep(UnitRef unit) {
        return steps(unit).getFirst();
    }

    private List<StepRef> steps(UnitRef unit) {
        return Progress.in(catalogues.current(), Map.of(), List.of())
                .unit(unit)
                .orElseThrow()
                .steps()
                .stream()
                .filter(Progress.Step::required)
                .map(Progress.Step::ref)
                .toList();
    }

    private static Instant daysAgo(int days) {
        return at(Cohort.today().minusDays(days));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(12, 0).atZone(ZoneId.of("Europe/Brussels")).toInstant();
    }

    private void extend(UUID cohort, Viewer.SignedIn learner, int days) {
        extensions.grant(
                lecturer, cohort, persons.uuid(learner.id()), Optional.empty(), days, "ill");
    }

    private void allow(UUID cohort, Thresholds thresholds) {
        rules.change(lecturer, cohort, snapshot(cohort).thresholds(), thresholds);
    }

    private Snapshot snapshot(UUID cohort) {
        return progress.of(lecturer, cohort).orElseThrow();
    }

    private LearnerRow row(UUID cohort, Viewer.SignedIn learner) {
        return snapshot(cohort).row(persons.uuid(learner.id())).orElseThrow();
    }
}
