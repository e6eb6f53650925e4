package welvaren.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Reads the fields of a worksheet or of the evidence of an assignment.
final class WorksheetFieldReader {

    private static final int MOST_ROWS = 30;

    private enum Kind {
        TEXT,
        LIST,
        TABLE,
        SCALE,
        PANELS,
        PHOTO,
        FILE
    }

    private WorksheetFieldReader() {}

    static List<WorksheetField> fields(Fields activity) {
        var fields = new ArrayList<WorksheetField>();
        var seen = new HashSet<String>();
        for (var entry : activity.someOf("fields")) {
            var kind = entry.requiredChoice("kind", Kind.class);
            if (kind.isPresent()) {
                fields.add(field(kind.get(), entry));
                CreditsReader.noteTwice(entry, fields.getLast().key(), seen);
            } else {
                entry.leaveTheRest();
            }
        }
        return List.copyOf(fields);
    }

    private static WorksheetField field(Kind kind, Fields entry) {
        var basics =
                new WorksheetField.Basics(
                        entry.key("key"), entry.text("label"), entry.optionalText("help"));
        return switch (kind) {
            case TEXT ->
                    new WorksheetField.TextField(basics, entry.number("rows", 1, MOST_ROWS, 3));
            case LIST ->
                    new WorksheetField.ListField(basics, entry.number("atLeast", 1, MOST_ROWS, 1));
            case TABLE ->
                    new WorksheetField.TableField(
                            basics, columns(entry), entry.number("rows", 1, MOST_ROWS, 3));
            case SCALE -> scale(basics, entry);
            case PANELS -> new WorksheetField.PanelsField(basics, panels(entry));
            case PHOTO -> new WorksheetField.PhotoField(basics);
            case FILE -> new WorksheetField.FileField(basics);
        };
    }

    private static WorksheetField scale(WorksheetField.Basics basics, Fields entry) {
        var from = entry.number("from", 0, 99);
        return new WorksheetField.ScaleField(
                basics,
                from,
                entry.number("to", from + 1, 100),
                entry.optionalText("low").orElse(""),
                entry.optionalText("high").orElse(""));
    }

    private static List<WorksheetField.Labelled> columns(Fields field) {
        var columns = new ArrayList<WorksheetField.Labelled>();
        var seen = new HashSet<String>();
        for (var entry : field.someOf("columns")) {
            columns.add(
                    new WorksheetField.Labelled(entry.key("key"), entry.text("label"), List.of()));
            CreditsReader.noteTwice(entry, columns.getLast().key(), seen);
        }
        return List.copyOf(columns);
    }

    private static List<WorksheetField.Labelled> panels(Fields field) {
        var panels = new ArrayList<WorksheetField.Labelled>();
        var seen = new HashSet<String>();
        for (var entry : field.someOf("panels")) {
            panels.add(
                    new WorksheetField.Labelled(
                            entry.key("key"), entry.text("label"), entry.texts("prompts")));
            CreditsReader.noteTwice(entry, panels.getLast().key(), seen);
        }
        return List.copyOf(panels);
    }
}
