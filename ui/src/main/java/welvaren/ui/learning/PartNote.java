package welvaren.ui.learning;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import welvaren.content.Activity.Visibility;
import welvaren.ui.design.Icon;
import welvaren.writing.Draft;
import welvaren.writing.FieldRef;
import welvaren.writing.Saving;
import welvaren.writing.Text;

/// Her own note in the margin of a part. It is saved while she types; where she wrote something
/// else elsewhere meanwhile, she sees both and chooses.
class PartNote extends Div {

    private static final int PAUSE_MILLIS = 800;

    private final Lesson lesson;
    private final FieldRef field;
    private final Paragraph words = new Paragraph();
    private final Button edit = new Button();
    private final TextArea area = new TextArea();
    private final Span saved = new Span();
    private final Div choice = new Div();
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
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(PAUSE_MILLIS);
        area.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                open();
                save(known.version());
            }
        });
        area.getElement().setAttribute("data-draft", field.step().unit() + "/" + part(field));
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
        describe();
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

    private void save(int base) {
        var draft = new Draft(area.getValue(), base, lesson.tab().hand(), Visibility.ME);
        choice.setVisible(false);
        switch (lesson.work().write(field, draft)) {
            case Saving.Saved(var text) -> saved(text);
            case Saving.Conflict(var theirs) -> choose(theirs);
            case Saving.TooLong(var most) -> say("unit.note.too-long", most);
        }
    }

    private void saved(Text text) {
        known = text;
        describe();
        say(lesson.work().isKept() ? "unit.note.saved" : "unit.note.saved-visit");
    }

    private void say(String message, Object... arguments) {
        saved.setText(getTranslation(message, arguments));
    }

    /// For the browser to know whether what it kept is newer.
    private void describe() {
        area.getElement()
                .setAttribute("data-version", String.valueOf(known.version()))
                .setAttribute("data-saved-at", String.valueOf(known.writtenAt().toEpochMilli()));
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
