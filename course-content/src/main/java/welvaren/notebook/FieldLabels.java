package welvaren.notebook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import welvaren.content.Activity;
import welvaren.content.Activity.Written;
import welvaren.content.WorksheetField;
import welvaren.content.WorksheetField.PanelsField;
import welvaren.content.WorksheetField.TableField;

/// What the fields of an activity are called, cell by cell and panel by panel.
final class FieldLabels {

    private FieldLabels() {}

    /// The label of each input key, in order.
    static Map<String, String> of(Activity activity) {
        var labels = new LinkedHashMap<String, String>();
        if (activity instanceof Written written) {
            written.fields().forEach(field -> add(field, labels));
        }
        return labels;
    }

    private static void add(WorksheetField field, Map<String, String> labels) {
        switch (field) {
            case TableField table -> addCells(table, labels);
            case PanelsField(_, var panels) ->
                    panels.forEach(panel ->
                            labels.put(
                                    field.key() + "." + panel.key(),
                                    field.label() + " – " + panel.label()));
            case WorksheetField other -> labels.put(other.key(), other.label());
        }
    }

    private static void addCells(TableField table, Map<String, String> labels) {
        IntStream.rangeClosed(1, table.rows())
                .forEach(row ->
                        table.columns()
                                .forEach(column ->
                                        labels.put(
                                                table.cellKey(row, column),
                                                "%s – %d – %s"
                                                        .formatted(
                                                                table.label(),
                                                                row,
                                                                column.label()))));
    }
}
