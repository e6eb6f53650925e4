package welvaren.ui.browser;

import static welvaren.ui.browser.StandingPages.account;
import static welvaren.ui.browser.StandingPages.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortSettings;
import welvaren.cohort.Cohorts;
import welvaren.cohort.Creating;
import welvaren.cohort.Enrolments;
import welvaren.cohort.FirstPlan;
import welvaren.cohort.JoinCodes;
import welvaren.content.Activity.RubricRow;
import welvaren.content.Activity.Visibility;
import welvaren.content.Activity.Worksheet;
import welvaren.content.Catalogues;
import welvaren.content.UnitRef;
import welvaren.exchange.Contribution;
import welvaren.exchange.Posting;
import welvaren.exchange.Posts;
import welvaren.feedback.HandIns;
import welvaren.feedback.HandingIn;
import welvaren.feedback.MyReviews;
import welvaren.feedback.PeerMode;
import welvaren.feedback.PeerRound.SampleRating;
import welvaren.feedback.PeerRounds;
import welvaren.feedback.PeerSettings;
import welvaren.feedback.Rubric;
import welvaren.language.Language;
import welvaren.learning.Marks;
import welvaren.learning.Progress;
import welvaren.learning.ProgressEvent;
import welvaren.learning.StepRef;
import welvaren.person.Viewer;
import welvaren.tracking.Certificates;
import welvaren.work.Works;
import welvaren.writing.Draft;
import welvaren.writing.FieldRef;

/// Where people of a cohort do something together: each page with something on it.
///
/// @param lecturers for who accompanies it
/// @param participants for Noor, who is in it
record CohortPages(List<String> lecturers, List<String> participants) {

    private static final UnitRef UNIT = new UnitRef("samenwerken", "waarom-samenwerken");

    static CohortPages of(String one) {
        var cohort = UUID.fromString(one.substring(one.lastIndexOf('/') + 1));
        var noor = viewer("noor");
        var thread = thread(cohort);
        var sheet = sheet();
        round(cohort, sheet);
        handIn(viewer("yassin"), cohort, sheet);
        var handIn = handIn(noor, cohort, sheet);
        var review = bean(MyReviews.class).of(noor, cohort).getFirst().review();
        return new CohortPages(
                List.of(
                        one + "/exchange",
                        one + "/exchange/" + thread,
                        one + "/feedback",
                        one + "/feedback/hand-ins/" + handIn,
                        one + "/progress",
                        one + "/feedback/peers/" + address(sheet),
                        one + "/progress/people/" + account(demo("noor")).uuid(),
                        one + "/progress/units/" + UNIT),
                List.of(
                        "/",
                        one + "/exchange/" + thread,
                        one + "/feedback",
                        one + "/feedback/" + address(sheet),
                        one + "/progress",
                        one + "/feedback/reviews/" + review,
                        "/certificates/" + certificate(noor),
                        "/notifications"));
    }

    private static UUID thread(UUID cohort) {
        var said =
                new Contribution(
                        "Wat verraste je **het meest** in je gesprek?",
                        Optional.empty(),
                        UUID.randomUUID());
        var posted = bean(Posts.class).open(viewer("karel"), cohort, "Eerste gesprek", said);
        var thread = ((Posting.Posted) posted).thread();
        var answer = new Contribution("Dat hij zweeg.", Optional.empty(), UUID.randomUUID());
        bean(Posts.class).say(viewer("noor"), thread, answer);
        return thread;
    }

    /// A worksheet with a rubric.
    private static StepRef sheet() {
        return bean(Catalogues.class).current().units().stream()
                .flatMap(unit ->
                        unit.text().in(Language.NL).parts().stream()
                                .flatMap(part -> part.activities().stream())
                                .filter(activity ->
                                        activity instanceof Worksheet sheet
                                                && !sheet.rubric().isEmpty())
                                .map(activity -> StepRef.activity(unit.ref(), activity.key())))
                .findFirst()
                .orElseThrow();
    }

    private static String address(StepRef sheet) {
        return sheet.unit() + "/" + sheet.key();
    }

    private static void round(UUID cohort, StepRef sheet) {
        var settings =
                new PeerSettings(
                        PeerMode.OPEN,
                        Optional.of(Cohort.today().plusDays(9)),
                        1,
                        new Rubric(List.of(new RubricRow("r", "Reikt", List.of("kort", "ver")))),
                        "Wij helpen iedereen.",
                        List.of(new SampleRating("r", 1, "Wie is iedereen?")));
        bean(PeerRounds.class).set(viewer("karel"), cohort, sheet, OptionalInt.empty(), settings);
    }

    private static UUID handIn(Viewer.SignedIn learner, UUID cohort, StepRef sheet) {
        var written =
                (Worksheet)
                        bean(Catalogues.class)
                                .current()
                                .unit(sheet.unit())
                                .orElseThrow()
                                .text()
                                .in(Language.NL)
                                .activity(sheet.key())
                                .orElseThrow();
        var work = bean(Works.class).of(learner);
        written.fields().stream()
                .flatMap(field -> field.inputKeys().stream())
                .map(input -> new FieldRef(sheet, input))
                .forEach(field -> work.write(field, draft()));
        var done = bean(HandIns.class).handIn(learner, cohort, sheet, "");
        return ((HandingIn.HandedIn) done).handIn();
    }

    private static Draft draft() {
        return new Draft("Wie aan de balie komt", 0, UUID.randomUUID(), Visibility.ME);
    }

    /// Of a cohort of one unit, which she finished.
    private static UUID certificate(Viewer.SignedIn learner) {
        var today = Cohort.today();
        var settings =
                new CohortSettings(
                        "Eén eenheid",
                        Language.NL,
                        Optional.of(today.minusWeeks(2)),
                        Optional.of(today.plusWeeks(2)));
        var plan = new FirstPlan.Spread(List.of(UNIT));
        var made = bean(Cohorts.class).create(viewer("karel"), settings, plan);
        var cohort = ((Creating.Created) made).cohort();
        var code = bean(JoinCodes.class).entrance(viewer("karel"), cohort).code();
        bean(Enrolments.class).join(learner, code);
        bean(Marks.class).take(learner, UNIT, completed().toList());
        return bean(Certificates.class).of(learner, cohort).orElseThrow().code();
    }

    private static Stream<ProgressEvent> completed() {
        return Progress.in(bean(Catalogues.class).current(), Map.of(), List.of())
                .unit(UNIT)
                .orElseThrow()
                .steps()
                .stream()
                .filter(Progress.Step::required)
                .map(step -> new ProgressEvent.Completed(step.ref(), Instant.now()));
    }

    private static Viewer.SignedIn viewer(String name) {
        return account(demo(name)).viewer();
    }

    private static <T> T bean(Class<T> type) {
        return RunningApplication.bean(type);
    }
}
