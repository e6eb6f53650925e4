package welvaren.ui.learning;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import welvaren.content.Activity.Visibility;
import welvaren.disk.DiskNearlyFull;
import welvaren.ui.activity.BrowserCopy;
import welvaren.ui.design.Icon;
import welvaren.writing.Draft;
import welvaren.writing.FieldRef;
import welvaren.writing.Saving;
import welvaren.writing.Text;

/// Her own note in the margin of a part. It is saved while she types; where she wrote something
/// else elsewhere meanwhile, she sees both and chooses.
class PartNote extends Div {

    private static final int SAVED_EACH_MILLIS = 1000;

    private static final Logger log = LoggerFactory.getLogger(PartNote.class);

    private final Lesson lesson;
    private final FieldRef field;
    private final Paragraph words = new Paragraph();
    private final Button edit = new Button();
    private final TextArea area = new TextArea();
    private final Span saved = new Span();
    private final Div choice = new Div();
    private final BrowserCopy copy;
    private Text known;

    PartNote(Lesson lesson, FieldRef field, String part, Text text) {
        this.lesson = lesson;
        this.field = field;
        known = text;
        words.addClassName("own-note");
        edit.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        edit.setIcon(Icon.small("pencil"));
        edit.addClickListener(_ -> {
            open();
            area.focus();
        });
        area.setAriaLabel(getTranslation("unit.note-on", part));
        area.setValue(text.body());
        area.setMaxLength(Saving.LONGEST);
        area.setValueChangeMode(ValueChangeMode.TIMEOUT);
        area.setValueChangeTimeout(SAVED_EACH_MILLIS);
        area.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                open();
                save(known.version());
            }
        });
        copy = new BrowserCopy(area, field.step().unit() + "/" + part(field), this::found);
        copy.whenWellAgain(() -> save(known.version()));
        saved.addClassNames("tag", "ok");
        saved.getElement().setAttribute("role", "status");
        choice.addClassName("choice");
        choice.setVisible(false);
        addClassNames("aside", "mynote");
        add(new H3(getTranslation("unit.note")), words, edit, area, saved, choice);
        show();
    }

    private static String part(FieldRef field) {
        return field.step().key() + "/" + field.field();
    }

    private void show() {
        words.setText(known.body());
        words.setVisible(!known.body().isBlank());
        edit.setText(getTranslation(known.body().isBlank() ? "unit.note.add" : "unit.note.edit"));
        edit.setVisible(true);
        close(true);
        copy.saved(known);
    }

    /// Not taken out of the page: the browser puts back what was not saved.
    private void close(boolean closed) {
        area.getElement().setAttribute("hidden", closed);
    }

    private void open() {
        words.setVisible(false);
        edit.setVisible(false);
        close(false);
    }

    /// What she typed in this tab before the page or the connection was gone.
    private void found(String text, int version) {
        area.setValue(text);
        open();
        save(version);
    }

    private void save(int base) {
        var draft = new Draft(area.getValue(), base, lesson.tab().hand(), Visibility.ME);
        choice.setVisible(false);
        try {
            switch (lesson.work().write(field, draft)) {
                case Saving.Saved(var text) -> saved(text);
                case Saving.Conflict(var theirs) -> choose(theirs);
                case Saving.TooLong(var most) -> say("unit.note.too-long", most);
            }
        } catch (DiskNearlyFull _) {
            say("activity.not-saved.read-only");
        } catch (RuntimeException e) {
            log.error("A note could not be saved", e);
            say("activity.not-saved");
        }
    }

    private void saved(Text text) {
        known = text;
        copy.saved(known);
        say(lesson.work().isKept() ? "unit.note.saved" : "unit.note.saved-visit");
        lesson.edition().afterText();
    }

    private void say(String message, Object... arguments) {
        saved.setText(getTranslation(message, arguments));
    }

    private void choose(Text theirs) {
        var other = new Paragraph(theirs.body());
        other.addClassName("own-note");
        var both = new Button(getTranslation("unit.note.both"), _ -> keepBoth(theirs));
        var mine = new Button(getTranslation("unit.note.mine"), _ -> save(theirs.version()));
        var lead = new Paragraph(getTranslation("unit.note.elsewhere"));
        saved.setText("");
        choice.removeAll();
        choice.add(lead, other, both, mine);
        choice.getElement().setAttribute("role", "alert");
        choice.setVisible(true);
    }

    private void keepBoth(Text theirs) {
        area.setValue(theirs.body() + "\n\n" + area.getValue());
        save(theirs.version());
    }
}
