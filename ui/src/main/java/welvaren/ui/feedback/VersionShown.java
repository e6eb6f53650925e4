package welvaren.ui.feedback;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import welvaren.content.Activity.Written;
import welvaren.feedback.HandIn.Feedback;
import welvaren.feedback.HandIn.Version;
import welvaren.feedback.Place;
import welvaren.ui.design.Icon;
import welvaren.ui.design.RuledHeading;

/// A version of what was handed in: when, what changed, the work, and below each field what was
/// said about it.
class VersionShown extends Section {

    private final Optional<Written> sheet;
    private final Version version;
    private final Optional<Version> before;
    private final Function<UUID, Anchor> file;
    private final Function<Feedback, String> by;
    private final Function<String, Optional<Component>> input;
    private final Div work = new Div();

    /// @param file a way to a file by its uuid
    /// @param by the name of who said something
    /// @param input where something can be said about a field, by its key
    VersionShown(
            Optional<Written> sheet,
            Version version,
            Optional<Version> before,
            Function<UUID, Anchor> file,
            Function<Feedback, String> by,
            Function<String, Optional<Component>> input) {
        this.sheet = sheet;
        this.version = version;
        this.before = before;
        this.file = file;
        this.by = by;
        this.input = input;
        var when = new Span(Words.day(version.handedInAt(), getLocale()));
        when.addClassNames("small", "sub");
        add(new RuledHeading(getTranslation("feedback.version", version.number()), when));
        if (!version.note().isBlank()) {
            var note = new Paragraph(getTranslation("feedback.note.said", version.note()));
            note.addClassName("note-said");
            add(note);
        }
        before.ifPresent(_ -> add(differences()));
        add(work);
        show(before.isPresent());
    }

    private Checkbox differences() {
        var choice = new Checkbox(getTranslation("feedback.differences"), true);
        choice.addValueChangeListener(change -> show(change.getValue()));
        return choice;
    }

    private void show(boolean differences) {
        work.removeAll();
        work.add(
                new WorkShown(
                        sheet,
                        version.texts(),
                        before.filter(_ -> differences).map(Version::texts),
                        files(),
                        this::below));
    }

    private Map<String, Component> files() {
        var ways = new HashMap<String, Component>();
        version.files()
                .forEach((field, uuid) -> {
                    var way = new Div(Icon.of("paperclip"), file.apply(uuid));
                    way.addClassName("row");
                    ways.put(field, way);
                });
        return ways;
    }

    private List<Component> below(String field) {
        var below = new ArrayList<Component>();
        for (var feedback : version.feedback()) {
            var said = feedback.remarks().at(Place.Part.FIELD, field);
            if (!said.isEmpty()) {
                below.add(remark(by.apply(feedback), said));
            }
        }
        input.apply(field).ifPresent(below::add);
        return below;
    }

    private static Component remark(String by, String said) {
        var name = new Span(by);
        name.addClassNames("small", "strong");
        var words = new Paragraph(said);
        words.addClassName("said-text");
        var remark = new Div(name, words);
        remark.addClassName("remark");
        return remark;
    }
}
