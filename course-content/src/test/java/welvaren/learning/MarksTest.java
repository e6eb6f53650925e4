package welvaren.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static welvaren.content.SmallCourse.optional;
import static welvaren.content.SmallCourse.part;
import static welvaren.content.SmallCourse.quiz;
import static welvaren.content.SmallCourse.reflection;
import static welvaren.db.Tables.CHANGE;
import static welvaren.db.Tables.PROGRESS_EVENT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.content.Activity.Visibility;
import welvaren.content.SmallCourse;
import welvaren.content.UnitRef;
import welvaren.learning.ProgressEvent.Answered;
import welvaren.learning.ProgressEvent.Completed;
import welvaren.learning.ProgressEvent.OfStep;
import welvaren.learning.ProgressEvent.Opened;
import welvaren.learning.ProgressEvent.StepReset;
import welvaren.learning.ProgressEvent.UnitReset;
import welvaren.learning.ProgressEvent.Unmarked;
import welvaren.learning.ProgressEvent.Waived;
import welvaren.learning.StepProgress.Status;
import welvaren.person.Viewer;
import welvaren.testing.Persons;
import welvaren.testing.StoreTest;

class MarksTest extends StoreTest {

    private static final UnitRef FIRST = new UnitRef("samenwerken", "unit-1");
    private static final UnitRef SECOND = new UnitRef("samenwerken", "unit-2");
    private static final StepRef WHY = StepRef.part(FIRST, "why");
    private static final StepRef HOW = StepRef.part(FIRST, "how");
    private static final StepRef THINK = StepRef.activity(FIRST, "think");

    private final Marks marks;
    private final Places places;
    private final HowFar howFar;
    private final ProgressLog log;
    private final SmallCourse course;
    private final Persons persons;
    private final DSLContext db;

    MarksTest(
            Marks marks,
            Places places,
            HowFar howFar,
            ProgressLog log,
            SmallCourse course,
            Persons persons,
            DSLContext db) {
        this.marks = marks;
        this.places = places;
        this.howFar = howFar;
        this.log = log;
        this.course = course;
        this.persons = persons;
        this.db = db;
    }

    @BeforeEach
    void aModuleOfTwoUnits() {
        course.startOver();
        course.add(
                "samenwerken",
                List.of(
                        part("why", reflection("think", Visibility.ME)),
                        part("how", optional("more"))),
                List.of(part("who", quiz("test", 2))));
    }

    @Test
    void a_unit_counts_its_required_steps_and_a_module_its_units() {
        var noor = persons.signedIn("Noor");

        marks.complete(noor, WHY);
        marks.waive(noor, THINK);
        marks.complete(noor, StepRef.activity(FIRST, "more"));

        assertThat(percent(noor, FIRST)).isEqualTo(66);
        assertThat(modulePercent(noor)).isEqualTo(33);

        marks.complete(noor, HOW);
        marks.unmark(noor, THINK);
        marks.complete(noor, StepRef.part(SECOND, "who"));

        assertThat(percent(noor, FIRST)).isEqualTo(66);
        assertThat(percent(noor, SECOND)).isEqualTo(50);
        assertThat(modulePercent(noor)).isEqualTo(58);
    }

    @Test
    void marking_twice_is_one_event() {
        var noor = persons.signedIn("Noor");

        var once = marks.complete(noor, WHY);
        var twice = marks.complete(noor, WHY);

        assertThat(twice).isEqualTo(once);
        assertThat(log.of(noor, FIRST)).hasSize(1);
    }

    @Test
    void two_tabs_that_mark_at_once_are_one_event() throws Exception {
        var noor = persons.signedIn("Noor");
        Callable<UnitProgress> mark = () -> marks.complete(noor, WHY);

        try (var tabs = Executors.newFixedThreadPool(4)) {
            for (var done : tabs.invokeAll(List.of(mark, mark, mark, mark))) {
                assertThat(done.get().step(WHY)).isPresent();
            }
        }

        assertThat(log.of(noor, FIRST)).hasSize(1);
    }

    @Test
    void a_quiz_is_done_when_every_question_was_answered_however() {
        var noor = persons.signedIn("Noor");
        var quiz = quiz("test", 2);
        var step = StepRef.activity(SECOND, "test");

        var half = marks.answer(noor, SECOND, quiz, "q1", List.of("wrong"));
        assertThat(half.step(step).orElseThrow().isSettled()).isFalse();

        var whole = marks.answer(noor, SECOND, quiz, "q2", List.of("Right"));
        var progress = whole.step(step).orElseThrow();
        assertThat(progress.status()).isEqualTo(Status.DONE);
        assertThat(progress.answers().get("q1").right()).isFalse();
        assertThat(progress.answers().get("q2").right()).isTrue();
        assertThat(howFar.of(noor).unit(SECOND).orElseThrow().steps().getLast().progress())
                .contains(progress);
    }

    @Test
    void with_a_pass_mark_a_quiz_is_done_when_enough_is_right_after_any_number_of_tries() {
        var noor = persons.signedIn("Noor");
        var quiz = quiz("test", 2, 60);
        var step = StepRef.activity(SECOND, "test");

        marks.answer(noor, SECOND, quiz, "q1", List.of("right"));
        marks.answer(noor, SECOND, quiz, "q2", List.of("wrong"));
        marks.answer(noor, SECOND, quiz, "q2", List.of("wrong"));
        var failed = marks.answer(noor, SECOND, quiz, "q2", List.of("wrong again"));
        assertThat(failed.step(step).orElseThrow().isSettled()).isFalse();

        var passed = marks.answer(noor, SECOND, quiz, "q2", List.of("right"));
        assertThat(passed.step(step).orElseThrow().status()).isEqualTo(Status.DONE);
        assertThat(passed.step(step).orElseThrow().answers().get("q2").tries()).isEqualTo(3);
    }

    @Test
    void an_answer_that_nobody_could_type_is_kept_as_far_as_it_goes() {
        var noor = persons.signedIn("Noor");

        var progress =
                marks.answer(
                        noor,
                        SECOND,
                        quiz("test", 2),
                        "q1",
                        List.of("\u0000r\ud800" + "x".repeat(999)));

        assertThat(
                        progress.step(StepRef.activity(SECOND, "test"))
                                .orElseThrow()
                                .answers()
                                .get("q1")
                                .given())
                .singleElement()
                .satisfies(given -> assertThat(given).startsWith("rx").hasSize(500));
        assertThat(marks.answer(noor, SECOND, quiz("test", 2), "gone", List.of("right")))
                .isEqualTo(progress);
    }

    @Test
    void starting_afresh_clears_but_the_log_keeps_all() {
        var noor = persons.signedIn("Noor");
        marks.complete(noor, WHY);
        marks.open(noor, THINK);

        assertThat(marks.reset(noor, FIRST)).isEqualTo(UnitProgress.NONE);

        assertThat(percent(noor, FIRST)).isZero();
        assertThat(log.of(noor, FIRST)).hasSize(3);
    }

    @Test
    void what_was_done_in_a_step_that_is_gone_stays_in_the_log_and_does_not_count() {
        var noor = persons.signedIn("Noor");
        marks.complete(noor, WHY);
        marks.complete(noor, THINK);

        course.startOver();
        course.add("samenwerken", List.of(part("how"), part("new"), part("why")));

        assertThat(percent(noor, FIRST)).isEqualTo(33);
        assertThat(log.of(noor, FIRST)).hasSize(2);
        assertThat(howFar.of(noor).next()).contains(HOW);
    }

    @Test
    void she_continues_where_she_stopped_and_then_with_the_first_step_not_done() {
        var noor = persons.signedIn("Noor");
        assertThat(howFar.of(noor).next()).contains(WHY);

        places.stopAt(noor, HOW);
        marks.complete(noor, StepRef.part(SECOND, "who"));
        places.stopAt(noor, StepRef.part(SECOND, "who"));

        var progress = howFar.of(noor);
        assertThat(progress.places())
                .extracting(ResumePlace::step)
                .containsExactly(StepRef.part(SECOND, "who"), HOW);
        assertThat(progress.place(FIRST).orElseThrow().step()).isEqualTo(HOW);
        assertThat(progress.next()).contains(StepRef.activity(SECOND, "test"));

        marks.complete(noor, StepRef.activity(SECOND, "test"));
        assertThat(howFar.of(noor).next()).as("back to the unit before").contains(WHY);
        for (var step : List.of(WHY, HOW, THINK)) {
            marks.complete(noor, step);
        }
        assertThat(howFar.of(noor).next()).isEmpty();
        assertThat(modulePercent(noor)).isEqualTo(100);
    }

    @Test
    void nobody_sees_or_touches_the_progress_of_another() {
        var noor = persons.signedIn("Noor");
        var yassin = persons.signedIn("Yassin");
        marks.complete(noor, WHY);
        places.stopAt(noor, WHY);

        marks.reset(yassin, FIRST);
        marks.unmark(yassin, WHY);

        assertThat(howFar.of(yassin).places()).isEmpty();
        assertThat(modulePercent(yassin)).isZero();
        assertThat(log.of(yassin, FIRST)).isEmpty();
        assertThat(percent(noor, FIRST)).isEqualTo(33);
    }

    @Test
    void a_step_that_does_not_exist_cannot_be_marked() {
        var noor = persons.signedIn("Noor");
        var nothing = new UnitRef("samenwerken", "nothing");

        assertThatThrownBy(() -> marks.complete(noor, StepRef.part(nothing, "a")))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> marks.complete(noor, StepRef.part(FIRST, "nothing")))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(db.fetchExists(PROGRESS_EVENT, PROGRESS_EVENT.PERSON_ID.eq(noor.id())))
                .isFalse();
    }

    @Test
    void the_change_feed_says_whose_progress_changed_and_only_when_it_did() {
        var noor = persons.signedIn("Noor");
        db.deleteFrom(CHANGE).execute();

        marks.complete(noor, WHY);
        marks.complete(noor, WHY);

        assertThat(db.fetchCount(CHANGE)).isEqualTo(1);
    }

    @Test
    void the_state_in_the_database_is_what_the_log_says_for_200_random_stories() {
        course.startOver();
        course.add("module", List.of(part("same-key", optional("same-key"), quiz("quiz", 2))));
        var unit = new UnitRef("module", "unit-1");
        var seed = Long.getLong("welvaren.seed", System.nanoTime());
        for (var i = 0; i < 200; i++) {
            var person = persons.signedIn("Somebody");
            var last = UnitProgress.NONE;
            for (var event : new RandomEvents(seed + i).sequence()) {
                last = happens(person, unit, event).orElse(last);
            }

            var events = log.of(person, unit);
            assertThat(UnitProgress.of(events)).as("-Dwelvaren.seed=%s", seed + i).isEqualTo(last);
            assertThat(new UnitProgress(begun(person, unit)))
                    .as("-Dwelvaren.seed=%s", seed + i)
                    .isEqualTo(last);
        }
    }

    private Optional<UnitProgress> happens(
            Viewer.SignedIn person, UnitRef unit, ProgressEvent event) {
        var step =
                event instanceof OfStep of
                        ? new StepRef(unit, of.step().kind(), of.step().key())
                        : WHY;
        return switch (event) {
            case Opened _ -> Optional.of(marks.open(person, step));
            case Answered it ->
                    step.key().equals("quiz")
                            ? Optional.of(
                                    marks.answer(
                                            person,
                                            unit,
                                            quiz("quiz", 2),
                                            it.question(),
                                            it.answer()))
                            : Optional.empty();
            case Completed _ -> Optional.of(marks.complete(person, step));
            case Unmarked _ -> Optional.of(marks.unmark(person, step));
            case Waived _ -> Optional.of(marks.waive(person, step));
            case StepReset _ -> Optional.of(marks.reset(person, step));
            case UnitReset _ -> Optional.of(marks.reset(person, unit));
        };
    }

    private Map<StepRef, StepProgress> begun(Viewer.SignedIn person, UnitRef unit) {
        var begun = new HashMap<StepRef, StepProgress>();
        for (var step : howFar.of(person).unit(unit).orElseThrow().steps()) {
            step.progress().ifPresent(progress -> begun.put(step.ref(), progress));
        }
        return begun;
    }

    private int percent(Viewer.SignedIn viewer, UnitRef unit) {
        return howFar.of(viewer).unit(unit).orElseThrow().percent();
    }

    private int modulePercent(Viewer.SignedIn viewer) {
        return howFar.of(viewer).module("samenwerken").orElseThrow().percent();
    }
}
