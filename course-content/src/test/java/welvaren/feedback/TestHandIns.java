package welvaren.feedback;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;
import welvaren.cohort.Cohort;
import welvaren.content.Activity.RubricRow;
import welvaren.content.Activity.Visibility;
import welvaren.feedback.PeerRound.SampleRating;
import welvaren.learning.StepRef;
import welvaren.person.Viewer;
import welvaren.testing.SampleContent;
import welvaren.writing.Draft;
import welvaren.writing.FieldRef;
import welvaren.writing.Saving;
import welvaren.writing.Texts;
import welvaren.writing.Writings;

/// Worksheets that are handed in, for tests.
@Component
public class TestHandIns {

    /// A worksheet of the sample with a rubric of one criterion and two levels.
    public static final StepRef SHEET = StepRef.activity(SampleContent.LISTENING, "poster");

    /// A running text in it.
    public static final FieldRef WHO = new FieldRef(SHEET, "wie");

    private final Writings writings;
    private final Texts texts;
    private final HandIns handIns;
    private final PeerRounds rounds;
    private final Reviews reviews;

    TestHandIns(
            Writings writings, Texts texts, HandIns handIns, PeerRounds rounds, Reviews reviews) {
        this.writings = writings;
        this.texts = texts;
        this.handIns = handIns;
        this.rounds = rounds;
        this.reviews = reviews;
    }

    /// She writes it in the worksheet.
    public void write(Viewer.SignedIn learner, String body) {
        var before = texts.of(learner, SHEET.unit()).text(WHO);
        var draft = new Draft(body, before.version(), UUID.randomUUID(), Visibility.ME);
        if (!(writings.write(learner, WHO, draft) instanceof Saving.Saved)) {
            throw new AssertionError("The text was not saved");
        }
    }

    /// She writes it and hands it in.
    ///
    /// @return the uuid of the hand-in
    public UUID handIn(Viewer.SignedIn learner, UUID cohort, String body) {
        write(learner, body);
        return handInAgain(learner, cohort, "Ik herschreef het.");
    }

    /// She hands in what she wrote.
    ///
    /// @param note what she changed
    public UUID handInAgain(Viewer.SignedIn learner, UUID cohort, String note) {
        if (!(handIns.handIn(learner, cohort, SHEET, note)
                instanceof HandingIn.HandedIn(var handIn, var _))) {
            throw new AssertionError("The worksheet was not handed in");
        }
        return handIn;
    }

    /// Two reviews each by the rubric of the sample, two weeks from now, without names.
    public static PeerSettings anonymous() {
        return settings(PeerMode.ANONYMOUS);
    }

    public static PeerSettings settings(PeerMode mode) {
        return new PeerSettings(
                mode,
                Optional.of(Cohort.today().plusDays(14)),
                2,
                new Rubric(
                        List.of(
                                new RubricRow(
                                        "luisteren", "Luisteren", List.of("begint", "sterk")))),
                "Wij luisteren naar iedereen.",
                List.of(new SampleRating("luisteren", 1, "Het is een belofte zonder moment.")));
    }

    /// Begins peer feedback on the worksheet.
    public void begin(Viewer.SignedIn lecturer, UUID cohort, PeerSettings settings) {
        var set = rounds.set(lecturer, cohort, SHEET, OptionalInt.empty(), settings);
        if (!(set instanceof Setting.Done)) {
            throw new AssertionError("Peer feedback did not begin: " + set);
        }
    }

    /// She rates the sample and sends a review.
    public void review(Viewer.SignedIn reviewer, UUID cohort, UUID review, String words) {
        reviews.rateSample(reviewer, cohort, review, Map.of("luisteren", 2));
        reviews.save(reviewer, cohort, review, new Place(Place.Part.LEVEL, "luisteren"), "2");
        reviews.save(reviewer, cohort, review, new Place(Place.Part.STRENGTH, "luisteren"), words);
        reviews.save(reviewer, cohort, review, new Place(Place.Part.NEXT_STEP, "luisteren"), words);
        if (!(reviews.send(reviewer, cohort, review) instanceof Sending.Sent)) {
            throw new AssertionError("The review was not sent");
        }
    }
}
