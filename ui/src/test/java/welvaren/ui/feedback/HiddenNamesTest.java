package welvaren.ui.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import welvaren.account.Accounts;
import welvaren.account.DemoPeople;
import welvaren.account.People;
import welvaren.account.Registration;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortSettings;
import welvaren.cohort.Cohorts;
import welvaren.cohort.Creating;
import welvaren.cohort.Enrolments;
import welvaren.cohort.FirstPlan;
import welvaren.cohort.JoinCodes;
import welvaren.content.Activity.RubricRow;
import welvaren.content.Activity.Visibility;
import welvaren.content.UnitRef;
import welvaren.feedback.HandIns;
import welvaren.feedback.MyReviews;
import welvaren.feedback.PeerMode;
import welvaren.feedback.PeerRound.SampleRating;
import welvaren.feedback.PeerRounds;
import welvaren.feedback.PeerSettings;
import welvaren.feedback.Place;
import welvaren.feedback.Place.Part;
import welvaren.feedback.Reviews;
import welvaren.feedback.Rubric;
import welvaren.feedback.Sending;
import welvaren.feedback.Setting;
import welvaren.language.Language;
import welvaren.learning.StepRef;
import welvaren.person.Viewer;
import welvaren.privacy.MyData;
import welvaren.ui.browser.RunningApplication;
import welvaren.ui.testing.Wire;
import welvaren.work.Works;
import welvaren.writing.Draft;
import welvaren.writing.FieldRef;

/// Where two students review each other without names, everything that the server says to one of
/// them is searched for the other: pages, messages, the name of a file, her own data. Each has a
/// canary for a name, an address and a file name.
class HiddenNamesTest {

    private static final StepRef SHEET =
            StepRef.activity(
                    new UnitRef("samenwerken", "een-charter-schrijven"), "samenwerkingscharter");
    private static final String PASSWORD = "drie gewone woorden";
    private static final String MEREL = "merelkanarie";
    private static final String VINK = "vinkkanarie";

    @Test
    void who_reviews_and_who_is_reviewed_learn_no_name() throws IOException {
        var cohort = cohort();
        var merel = joined(MEREL, cohort);
        var vink = joined(VINK, cohort);
        begin(cohort);
        handIn(merel, cohort);
        handIn(vink, cohort);
        var review = review(vink, cohort);
        send(vink, cohort, review);

        var toVink = heardBy(VINK, cohort, FeedbackLinks.review(cohort, review));
        var toMerel =
                heardBy(
                        MEREL,
                        cohort,
                        FeedbackLinks.sheet(cohort, SHEET),
                        FeedbackLinks.review(cohort, review(merel, cohort)));

        assertThat(toVink).contains("Ons charter").doesNotContainIgnoringCase(MEREL);
        assertThat(toMerel).contains("Dit is concreet").doesNotContainIgnoringCase(VINK);
        assertThat(data(vink)).doesNotContainIgnoringCase(MEREL);
        assertThat(data(merel)).contains("Dit is concreet").doesNotContainIgnoringCase(VINK);
    }

    /// Everything that comes over the wire, with the file that the page offers.
    private static String heardBy(String name, UUID cohort, String... paths) {
        var wire =
                new Wire(RunningApplication.address()).signIn(name + "@school.example", PASSWORD);
        wire.open(FeedbackLinks.all(cohort));
        for (var path : paths) {
            wire.open(path);
        }
        return wire.heard();
    }

    private static void begin(UUID cohort) {
        var settings =
                new PeerSettings(
                        PeerMode.ANONYMOUS,
                        Optional.of(Cohort.today().plusDays(7)),
                        2,
                        new Rubric(
                                List.of(new RubricRow("doel", "Doel", List.of("vaag", "helder")))),
                        "Wij willen beter samenwerken.",
                        List.of(new SampleRating("doel", 1, "Het zegt niet waarvoor.")));
        assertThat(
                        bean(PeerRounds.class)
                                .set(karel(), cohort, SHEET, OptionalInt.empty(), settings))
                .isEqualTo(new Setting.Done());
    }

    private static void handIn(Viewer.SignedIn learner, UUID cohort) {
        var work = bean(Works.class).of(learner);
        work.write(
                new FieldRef(SHEET, "doel"),
                new Draft("Ons charter", 0, UUID.randomUUID(), Visibility.ME));
        bean(HandIns.class).handIn(learner, cohort, SHEET, "");
    }

    private static UUID review(Viewer.SignedIn learner, UUID cohort) {
        return bean(MyReviews.class).of(learner, cohort).getFirst().review();
    }

    private static void send(Viewer.SignedIn reviewer, UUID cohort, UUID review) {
        var reviews = bean(Reviews.class);
        reviews.rateSample(reviewer, cohort, review, Map.of("doel", 1));
        reviews.save(reviewer, cohort, review, new Place(Part.LEVEL, "doel"), "2");
        reviews.save(reviewer, cohort, review, new Place(Part.STRENGTH, "doel"), "Dit is concreet");
        reviews.save(reviewer, cohort, review, new Place(Part.NEXT_STEP, "doel"), "Met wie?");
        assertThat(reviews.send(reviewer, cohort, review)).isEqualTo(new Sending.Sent());
    }

    private static UUID cohort() {
        var today = Cohort.today();
        var settings =
                new CohortSettings(
                        "Zonder namen",
                        Language.NL,
                        Optional.of(today),
                        Optional.of(today.plusWeeks(4)));
        var made =
                bean(Cohorts.class)
                        .create(karel(), settings, new FirstPlan.Spread(List.of(SHEET.unit())));
        return ((Creating.Created) made).cohort();
    }

    private static Viewer.SignedIn joined(String name, UUID cohort) {
        var registered =
                bean(People.class).register(name, name + "@school.example", PASSWORD, Language.NL);
        var person = ((Registration.Registered) registered).account().viewer();
        bean(Enrolments.class).join(person, bean(JoinCodes.class).entrance(karel(), cohort).code());
        return person;
    }

    private static Viewer.SignedIn karel() {
        return bean(Accounts.class)
                .byEmail(DemoPeople.ALL.getLast().email())
                .orElseThrow()
                .viewer();
    }

    private static String data(Viewer.SignedIn person) throws IOException {
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(bean(MyData.class).of(person, Language.NL).content())) {
            while (zip.getNextEntry() != null) {
                all.append(new String(zip.readAllBytes(), UTF_8));
            }
        }
        return all.toString();
    }

    private static <T> T bean(Class<T> type) {
        return RunningApplication.bean(type);
    }
}
