package welvaren.ui.activity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import welvaren.disk.DiskNearlyFull;
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
    private final BrowserCopy copy;

    TextInput(String key, Drafts drafts, C input) {
        this.key = key;
        this.drafts = drafts;
        this.input = input;
        input.setValue(drafts.text(key).body());
        copy = new BrowserCopy(input, drafts.name(key), this::found);
        copy.saved(drafts.text(key));
        copy.whenWellAgain(() -> save(() -> drafts.save(key, input.getValue())));
        input.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                save(() -> drafts.save(key, event.getValue()));
            }
        });
        conflict.addClassName("conflict");
        conflict.getElement().setAttribute("role", "alert");
        conflict.setVisible(false);
        getContent().addClassName("text-input");
        getContent().add(input, problem, conflict);
    }

    C input() {
        return input;
    }

    /// What she typed, in this tab, over that version, before the page or the connection was gone.
    private void found(String body, int version) {
        input.setValue(body);
        save(() -> drafts.saveOver(key, body, version));
    }

    /// While she has two texts to choose from, nothing is saved. A failure is said at the field and
    /// costs nothing: the text is still there, and saved with the next change or try.
    private void save(Supplier<Saving> saving) {
        if (!conflict.isVisible()) {
            decide(saving);
        }
    }

    private void decide(Supplier<Saving> saving) {
        try {
            handle(saving.get());
        } catch (DiskNearlyFull _) {
            problem.say(getTranslation("activity.not-saved.read-only"), tryAgain());
        } catch (RuntimeException e) {
            log.error("A text could not be saved", e);
            problem.say(getTranslation("activity.not-saved"), tryAgain());
        }
    }

    private Button tryAgain() {
        return new Button(
                getTranslation("activity.try-again"),
                _ -> decide(() -> drafts.save(key, input.getValue())));
    }

    private void handle(Saving saving) {
        problem.hush();
        switch (saving) {
            case Saving.Saved(var text) -> {
                conflict.setVisible(false);
                copy.saved(text);
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
                button("conflict.mine", () -> decide(() -> over(theirs, input.getValue()))),
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
        copy.saved(theirs);
    }

    private void both(Text theirs) {
        input.setValue(theirs.body() + "\n\n" + input.getValue());
        decide(() -> over(theirs, input.getValue()));
    }

    /// Hers in the place of a text that came from elsewhere, which stays behind it.
    private Saving over(Text theirs, String body) {
        return drafts.saveOver(key, body, theirs.version());
    }
}
