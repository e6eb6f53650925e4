package welvaren.ui.activity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import welvaren.ui.design.Notice;
import welvaren.writing.Saving;
import welvaren.writing.Text;

/// A field whose text is saved by itself. When the text became another one meanwhile, on another
/// device or in another tab, both are shown and she decides; nothing is lost.
class TextInput<C extends Component & HasValue<?, String>> extends Composite<Div> {

    private final String key;
    private final Drafts drafts;
    private final C input;
    private final Notice tooLong = Notice.bad();
    private final Div conflict = new Div();

    TextInput(String key, Drafts drafts, C input) {
        this.key = key;
        this.drafts = drafts;
        this.input = input;
        input.setValue(drafts.text(key).body());
        input.getElement().setAttribute("data-draft", drafts.name(key));
        input.addValueChangeListener(event -> save(event.getValue()));
        conflict.addClassName("conflict");
        conflict.getElement().setAttribute("role", "alert");
        conflict.setVisible(false);
        getContent().addClassName("text-input");
        getContent().add(input, tooLong, conflict);
    }

    C input() {
        return input;
    }

    private void save(String body) {
        if (!conflict.isVisible()) {
            handle(drafts.save(key, body));
        }
    }

    private void handle(Saving saving) {
        tooLong.hush();
        switch (saving) {
            case Saving.Saved _ -> conflict.setVisible(false);
            case Saving.Conflict(var theirs) -> ask(theirs);
            case Saving.TooLong(var most) -> tooLong.say(getTranslation("activity.too-long", most));
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
    }

    private void both(Text theirs) {
        var both = theirs.body() + "\n\n" + input.getValue();
        handle(drafts.saveOver(key, both, theirs));
        input.setValue(both);
    }
}
