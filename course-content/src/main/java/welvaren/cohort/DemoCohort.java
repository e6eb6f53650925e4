package welvaren.cohort;

import static welvaren.db.Tables.ENROLMENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.account.Account;
import welvaren.account.Accounts;
import welvaren.account.DemoPeople;
import welvaren.content.Activity.Quiz;
import welvaren.content.Catalogues;
import welvaren.content.CourseUnit;
import welvaren.content.CourseUnit.UnitText;
import welvaren.content.Question;
import welvaren.content.Question.SingleChoice;
import welvaren.language.Language;
import welvaren.learning.Marks;
import welvaren.learning.ProgressEvent;
import welvaren.learning.StepRef;
import welvaren.person.PersonId;
import welvaren.person.Role;
import welvaren.person.Viewer;

/// A cohort of an invented school to try the product with, some weeks under way: most are on
/// schedule, some ahead, and three need somebody. Never in production.
@Component
public class DemoCohort {

    /// How somebody goes on.
    ///
    /// @param lead how many days before it is due she finishes a unit; below 0 when she is late
    /// @param stoppedDaysAgo since when she did nothing any more; 0 when she goes on
    /// @param tries how often she begins each quiz before she has it right
    private record Pace(int lead, int stoppedDaysAgo, int tries) {}

    private static final int WEEKS_UNDER_WAY = 6;
    private static final int FREE_WEEK = 3;
    private static final int MOST_AHEAD = 6;
    private static final String RHYTHM = "dertien-weken";

    /// Those who need somebody: one who has not come for twelve days, one who fails quizzes again
    /// and again, one who is weeks late.
    private static final List<Pace> IN_NEED =
            List.of(new Pace(1, 12, 1), new Pace(0, 0, 4), new Pace(-18, 0, 2));

    private final DSLContext db;
    private final DemoPeople people;
    private final Accounts accounts;
    private final Catalogues catalogues;
    private final Cohorts cohorts;
    private final CohortPlans plans;
    private final Plans planning;
    private final Marks marks;
    private final DemoWeekZero weekZero;
    private final Random random = new Random(20260907);

    DemoCohort(
            DSLContext db,
            DemoPeople people,
            Accounts accounts,
            Catalogues catalogues,
            Cohorts cohorts,
            CohortPlans plans,
            Plans planning,
            Marks marks,
            DemoWeekZero weekZero) {
        this.db = db;
        this.people = people;
        this.accounts = accounts;
        this.catalogues = catalogues;
        this.cohorts = cohorts;
        this.plans = plans;
        this.planning = planning;
        this.marks = marks;
        this.weekZero = weekZero;
    }

    /// Adds it to the invented people, who were added just before. Everything in one transaction:
    /// so it takes a second or two.
    @Transactional
    public void add() {
        var lecturer = lecturer();
        var start = FreeWeeks.weekOf(Cohort.today()).minusWeeks(WEEKS_UNDER_WAY);
        var settings =
                new CohortSettings(
                        "Sociaal werk 3B, Hogeschool Zeebries",
                        Language.NL,
                        Optional.of(start),
                        Optional.of(start.plusWeeks(15).minusDays(1)));
        if (cohorts.create(lecturer, settings, plan()) instanceof Creating.Created(var uuid)) {
            planning.changeFreeWeeks(
                    lecturer, uuid, 1, new FreeWeeks(List.of(start.plusWeeks(FREE_WEEK))));
            fill(plans.of(lecturer, uuid).orElseThrow());
            weekZero.fill(lecturer, plans.of(lecturer, uuid).orElseThrow());
        }
    }

    /// The ready plan that ships; all units where a school left it out.
    private FirstPlan plan() {
        var catalogue = catalogues.current();
        return catalogue.teaching().rhythm(RHYTHM).isPresent()
                ? new FirstPlan.OfRhythm(RHYTHM)
                : new FirstPlan.Spread(catalogue.units().stream().map(unit -> unit.ref()).toList());
    }

    private Viewer.SignedIn lecturer() {
        return DemoPeople.ALL.stream()
                .filter(person -> person.roles().contains(Role.LECTURER))
                .map(person -> accounts.byEmail(person.email()).orElseThrow())
                .map(Account::viewer)
                .findFirst()
                .orElseThrow();
    }

    private void fill(CohortPlan plan) {
        var begun = plan.cohort().startsOn().atStartOfDay(Cohort.HERE).toInstant();
        var classmates = people.addClass(begun);
        var learners = new ArrayList<Viewer.SignedIn>();
        DemoPeople.ALL.stream()
                .filter(person -> person.roles().isEmpty())
                .forEach(person ->
                        learners.add(accounts.byEmail(person.email()).orElseThrow().viewer()));
        classmates.stream().skip(1).map(Account::viewer).forEach(learners::add);
        enrol(plan, classmates.getFirst().viewer().id(), CohortRole.COACH, begun);
        for (var i = 0; i < learners.size(); i++) {
            var learner = learners.get(i);
            enrol(plan, learner.id(), CohortRole.PARTICIPANT, begun);
            goOn(
                    learner,
                    plan,
                    i < learners.size() - IN_NEED.size()
                            ? usual()
                            : IN_NEED.get(learners.size() - 1 - i));
        }
    }

    private Pace usual() {
        return new Pace(random.nextInt(MOST_AHEAD), 0, random.nextInt(4) == 0 ? 2 : 1);
    }

    private void enrol(CohortPlan plan, PersonId person, CohortRole role, Instant at) {
        db.insertInto(ENROLMENT)
                .set(ENROLMENT.COHORT_ID, plan.cohort().id())
                .set(ENROLMENT.PERSON_ID, person)
                .set(ENROLMENT.ROLE, role.word())
                .set(ENROLMENT.JOINED_AT, at)
                .execute();
    }

    /// Learns as far as somebody with her pace would be today.
    private void goOn(Viewer.SignedIn learner, CohortPlan plan, Pace pace) {
        var lastDay = Cohort.today().minusDays(Math.max(1, pace.stoppedDaysAgo()));
        for (var unit : plan.dueFor(learner.id())) {
            var day = unit.dueOn().orElseThrow().minusDays(pace.lead() + random.nextInt(2));
            if (day.isAfter(lastDay.plusDays(4))) {
                return;
            }
            var content = catalogues.current().unit(unit.unit()).orElseThrow();
            var halfway = day.isAfter(lastDay);
            marks.take(
                    learner, unit.unit(), events(content, halfway ? lastDay : day, halfway, pace));
        }
    }

    /// What she does in one sitting.
    private List<ProgressEvent> events(CourseUnit unit, LocalDate day, boolean halfway, Pace pace) {
        var at = day.atTime(9 + random.nextInt(11), random.nextInt(60)).atZone(Cohort.HERE);
        var clock = new Clock(at.toInstant());
        var text = unit.text().in(Language.NL);
        var events = new ArrayList<ProgressEvent>();
        var steps = steps(unit, text);
        for (var step : halfway ? steps.subList(0, steps.size() / 2) : steps) {
            events.add(new ProgressEvent.Opened(step, clock.after(0)));
            if (text.activity(step.key()).orElse(null) instanceof Quiz quiz
                    && step.kind() == StepRef.Kind.ACTIVITY) {
                answers(step, quiz, pace.tries(), clock, events);
            }
            events.add(new ProgressEvent.Completed(step, clock.after(random.nextInt(6) + 2)));
        }
        return events;
    }

    private static List<StepRef> steps(CourseUnit unit, UnitText text) {
        var steps = new ArrayList<StepRef>();
        for (var part : text.parts()) {
            steps.add(StepRef.part(unit.ref(), part.key()));
            part.activities().stream()
                    .filter(activity -> activity.required())
                    .forEach(activity -> steps.add(StepRef.activity(unit.ref(), activity.key())));
        }
        return steps;
    }

    /// Wrong first where she needs several tries, in the end right.
    private void answers(
            StepRef step, Quiz quiz, int tries, Clock clock, List<ProgressEvent> events) {
        for (var question : quiz.questions()) {
            for (var i = 1; i < tries; i++) {
                wrong(question)
                        .ifPresent(answer ->
                                events.add(
                                        new ProgressEvent.Answered(
                                                step,
                                                question.key(),
                                                answer,
                                                false,
                                                clock.after(1))));
            }
            events.add(
                    new ProgressEvent.Answered(
                            step, question.key(), question.rightAnswer(), true, clock.after(1)));
        }
    }

    private Optional<List<String>> wrong(Question question) {
        if (question instanceof SingleChoice choice) {
            var wrong = choice.options().stream().filter(option -> !option.right()).toList();
            return Optional.of(List.of(wrong.get(random.nextInt(wrong.size())).key()));
        } else {
            return Optional.empty();
        }
    }

    /// Goes on by minutes.
    private static final class Clock {

        private Instant now;

        private Clock(Instant begin) {
            now = begin;
        }

        private Instant after(int minutes) {
            now = now.plusSeconds(minutes * 60L + 10);
            return now;
        }
    }
}
