package welvaren.ui.feedback;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import welvaren.content.Activity.Written;
import welvaren.content.WorksheetField;
import welvaren.content.WorksheetField.FileField;
import welvaren.content.WorksheetField.ListField;
import welvaren.content.WorksheetField.PanelsField;
import welvaren.content.WorksheetField.PhotoField;
import welvaren.content.WorksheetField.ScaleField;
import welvaren.content.WorksheetField.TableField;
import welvaren.content.WorksheetField.TextField;

/// A filled-in worksheet to read, field by field; where there is an earlier version, with what
/// became different.
class WorkShown extends Div {

    private final Map<String, String> texts;
    private final Optional<Map<String, String>> before;
    private final Map<String, ? extends Component> files;

    /// @param texts by the key of their input
    /// @param before the texts of the earlier version to compare with
    /// @param files a way to each file, by the key of its field
    /// @param below what is said about a field, by its key
    WorkShown(
            Optional<Written> sheet,
            Map<String, String> texts,
            Optional<Map<String, String>> before,
            Map<String, ? extends Component> files,
            Function<String, List<Component>> below) {
        this.texts = texts;
        this.before = before;
        this.files = files;
        addClassName("work");
        var shown = new HashSet<String>();
        for (var field : sheet.map(Written::fields).orElseGet(List::of)) {
            shown.addAll(field.inputKeys());
            var section = new Section(new H3(field.label()), content(field));
            below.apply(field.key()).forEach(section::add);
            add(section);
        }
        texts.keySet().stream()
                .filter(key -> !shown.contains(key))
                .sorted()
                .forEach(key ->
                        add(
                                new Section(
                                        new H3(getTranslation("feedback.field-gone", key)),
                                        text(key))));
    }

    private Component content(WorksheetField field) {
        return switch (field) {
            case TextField _, ListField _ -> text(field.key());
            case ScaleField scale -> scale(scale);
            case TableField table -> table(table);
            case PanelsField panels -> panels(panels);
            case PhotoField _, FileField _ -> file(field.key());
        };
    }

    private Component text(String key) {
        var now = texts.getOrDefault(key, "");
        var then = before.map(earlier -> earlier.getOrDefault(key, "")).orElse(now);
        if (now.isEmpty() && then.isEmpty()) {
            return Words.small(getTranslation("feedback.left-empty"));
        } else if (then.equals(now)) {
            var text = new Paragraph(now);
            text.addClassName("own-text");
            return text;
        } else {
            return new Changed(then, now);
        }
    }

    private Component scale(ScaleField scale) {
        var ends =
                Words.small(
                        getTranslation(
                                "feedback.scale",
                                scale.from(),
                                scale.low(),
                                scale.to(),
                                scale.high()));
        return new Div(text(scale.key()), ends);
    }

    private Component table(TableField field) {
        var table = new NativeTable();
        table.addClassName("grid");
        var head = new NativeTableRow();
        for (var column : field.columns()) {
            var cell = new NativeTableHeaderCell(column.label());
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        IntStream.rangeClosed(1, field.rows())
                .filter(row ->
                        field.columns().stream()
                                .anyMatch(column -> isAnything(field.cellKey(row, column))))
                .forEach(row -> {
                    var line = new NativeTableRow();
                    field.columns()
                            .forEach(column ->
                                    line.add(
                                            new NativeTableCell(text(field.cellKey(row, column)))));
                    table.getBody().add(line);
                });
        if (table.getBody().getRowCount() == 0) {
            return Words.small(getTranslation("feedback.left-empty"));
        }
        var frame = new Div(table);
        frame.addClassName("scroll");
        frame.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", field.label());
        return frame;
    }

    private boolean isAnything(String key) {
        return texts.containsKey(key)
                || before.filter(earlier -> earlier.containsKey(key)).isPresent();
    }

    private Component panels(PanelsField field) {
        var panels = new Div();
        panels.addClassName("panels");
        for (var panel : field.panels()) {
            var room = new Div(new H4(panel.label()), text(field.key() + "." + panel.key()));
            room.addClassName("panel");
            panels.add(room);
        }
        return panels;
    }

    private Component file(String key) {
        var shown = new Div();
        Optional.<Component>ofNullable(files.get(key)).ifPresent(shown::add);
        shown.add(text(key));
        return shown;
    }
}
