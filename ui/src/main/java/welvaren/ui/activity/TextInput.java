package welvaren.ui.activity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import welvaren.ui.design.Notice;
import welvaren.writing.Saving;
import welvaren.writing.Text;

/// A field whose text is saved by itself. When the text became another one meanwhile, on another
/// device or in another tab, both are shown and she decides; nothing is lost.
class TextInput<C extends Component & HasValue<?, String>> extends Composite<Div> {

    private static final Logger log = LoggerFactory.getLogger(TextInput.class);

    private final String key;
    private final Drafts drafts;
    private final C input;
    private final Notice problem = Notice.bad();
    private final Div conflict = new Div();

    TextInput(String key, Drafts drafts, C input) {
        this.key = key;
        this.drafts = drafts;
        this.input = input;
        input.setValue(drafts.text(key).body());
        input.getElement().setAttribute("data-draft", drafts.name(key));
        describe();
        input.addValueChangeListener(event -> save(event.getValue()));
        conflict.addClassName("conflict");
        conflict.getElement().setAttribute("role", "alert");
        conflict.setVisible(false);
        getContent().addClassName("text-input");
        getContent().add(input, problem, conflict);
    }

    C input() {
        return input;
    }

    /// A failure is said at the field and costs nothing: the text is still there, and saved with
    /// the next change or try.
    private void save(String body) {
        if (!conflict.isVisible()) {
            try {
                handle(drafts.save(key, body));
            } catch (RuntimeException e) {
                log.error("A text could not be saved", e);
                failed();
            }
        }
    }

    private void failed() {
        var again = new Button(getTranslation("activity.try-again"), _ -> save(input.getValue()));
        problem.say(getTranslation("activity.not-saved"), again);
    }

    private void handle(Saving saving) {
        problem.hush();
        switch (saving) {
            case Saving.Saved _ -> {
                conflict.setVisible(false);
                describe();
            }
            case Saving.Conflict(var theirs) -> ask(theirs);
            case Saving.TooLong(var most) -> problem.say(getTranslation("activity.too-long", most));
        }
    }

    private void ask(Text theirs) {
        conflict.removeAll();
        var other = new Paragraph(theirs.body());
        other.addClassName("own-text");
        conflict.add(
                new Paragraph(getTranslation("conflict.heading")),
                other,
                button(
                        "conflict.mine",
                        () -> handle(drafts.saveOver(key, input.getValue(), theirs))),
                button("conflict.theirs", () -> take(theirs)),
                button("conflict.both", () -> both(theirs)));
        conflict.setVisible(true);
    }

    private Button button(String message, Runnable action) {
        return new Button(getTranslation(message), _ -> action.run());
    }

    private void take(Text theirs) {
        drafts.take(key, theirs);
        input.setValue(theirs.body());
        conflict.setVisible(false);
        describe();
    }

    /// For the browser to know whether what it kept is newer.
    private void describe() {
        var text = drafts.text(key);
        input.getElement()
                .setAttribute("data-version", String.valueOf(text.version()))
                .setAttribute("data-saved-at", String.valueOf(text.writtenAt().toEpochMilli()));
    }

    private void both(Text theirs) {
        var both = theirs.body() + "\n\n" + input.getValue();
        handle(drafts.saveOver(key, both, theirs));
        input.setValue(both);
    }
}
