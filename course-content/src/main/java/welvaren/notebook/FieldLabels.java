package welvaren.notebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import welvaren.content.Activity;
import welvaren.content.Activity.RubricRow;
import welvaren.content.Activity.Written;
import welvaren.content.WorksheetField;
import welvaren.content.WorksheetField.PanelsField;
import welvaren.content.WorksheetField.TableField;

/// What the fields of an activity are called, cell by cell and panel by panel.
final class FieldLabels {

    private static final String RUBRIC = "rubric.";

    private FieldLabels() {}

    /// The label of each input key, in order.
    static Map<String, String> of(Activity activity) {
        var labels = new LinkedHashMap<String, String>();
        if (activity instanceof Written written) {
            written.fields().forEach(field -> add(field, labels));
        }
        rubric(activity).forEach(row -> labels.put(RUBRIC + row.key(), row.criterion()));
        return labels;
    }

    /// What a field says to a reader: of a rubric the words of the level, whose number is kept.
    static String shown(Activity activity, String key, String body) {
        return rubric(activity).stream()
                .filter(row -> key.equals(RUBRIC + row.key()))
                .flatMap(row -> level(row, body).stream())
                .findFirst()
                .orElse(body);
    }

    private static Optional<String> level(RubricRow row, String number) {
        return IntStream.rangeClosed(1, row.levels().size())
                .filter(level -> number.equals(String.valueOf(level)))
                .mapToObj(level -> row.levels().get(level - 1))
                .findFirst();
    }

    private static List<RubricRow> rubric(Activity activity) {
        return activity instanceof Activity.Worksheet worksheet ? worksheet.rubric() : List.of();
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
