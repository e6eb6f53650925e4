package welvaren.ui.activity;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static java.util.stream.Collectors.joining;
import static welvaren.testing.SampleContent.LISTENING;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import welvaren.content.ContentImport;
import welvaren.learning.StepProgress;
import welvaren.learning.StepRef;
import welvaren.testing.SampleContent;
import welvaren.ui.signin.Visit;
import welvaren.ui.testing.UiTest;
import welvaren.writing.FieldRef;

/// A student in the unit of the sample that has each kind of activity.
abstract class ActivityTest extends UiTest {

    @Autowired private ContentImport imports;
    @Autowired private Visit visit;

    @BeforeEach
    void theSample() {
        SampleContent.importInto(imports);
    }

    Visit visit() {
        return visit;
    }

    ContentImport imports() {
        return imports;
    }

    static void openUnit() {
        open("modules/" + LISTENING);
    }

    /// The activity with that title.
    static ActivityPanel activity(String title) {
        return _find(ActivityPanel.class).stream()
                .filter(panel -> _get(panel, H3.class).getText().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No activity " + title));
    }

    /// What a reader sees of it.
    static String words(ActivityPanel panel) {
        return words(panel.getElement());
    }

    private static String words(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        } else if (!element.isVisible()) {
            return "";
        } else if (element.hasProperty("innerHTML")) {
            return element.getProperty("innerHTML", "");
        } else {
            return element.getChildren().map(ActivityTest::words).collect(joining(" "));
        }
    }

    static void press(ActivityPanel panel, String button) {
        _click(_get(panel, Button.class, spec -> spec.withText(button)));
    }

    static void write(ActivityPanel panel, String label, String text) {
        _setValue(_get(panel, TextArea.class, spec -> spec.withLabel(label)), text);
    }

    /// How far she is, as the database has it.
    Optional<StepProgress> progress(String activity) {
        return visit.work().progress().unit(LISTENING).orElseThrow().steps().stream()
                .filter(step -> step.ref().equals(step(activity)))
                .findFirst()
                .orElseThrow()
                .progress();
    }

    boolean isDone(String activity) {
        return progress(activity).filter(StepProgress::isSettled).isPresent();
    }

    /// What is kept of a field.
    String kept(String activity, String field) {
        return visit.work().texts(LISTENING).text(new FieldRef(step(activity), field)).body();
    }

    static StepRef step(String activity) {
        return StepRef.activity(LISTENING, activity);
    }
}
