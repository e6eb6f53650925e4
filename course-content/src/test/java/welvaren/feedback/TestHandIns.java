package welvaren.feedback;

import java.util.UUID;
import org.springframework.stereotype.Component;
import welvaren.content.Activity.Visibility;
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

    TestHandIns(Writings writings, Texts texts, HandIns handIns) {
        this.writings = writings;
        this.texts = texts;
        this.handIns = handIns;
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
}
