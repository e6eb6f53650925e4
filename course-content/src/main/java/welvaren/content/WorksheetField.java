package welvaren.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A field of a worksheet. What a learner puts in is text, kept under [Basics#key], or under a key
/// of its own for each cell, line and panel ([#inputKeys]).
public sealed interface WorksheetField {

    /// What every field has.
    record Basics(String key, String label, Optional<String> help) {}

    /// A labelled thing inside a field: a column or a panel.
    ///
    /// @param prompts questions that help to fill it in
    record Labelled(String key, String label, List<String> prompts) {}

    Basics basics();

    default String key() {
        return basics().key();
    }

    default String label() {
        return basics().label();
    }

    /// Running text.
    ///
    /// @param rows how high the field is at first
    record TextField(Basics basics, int rows) implements WorksheetField {}

    /// Lines, one thought each, kept as one text with line ends.
    ///
    /// @param atLeast how many are hoped for
    record ListField(Basics basics, int atLeast) implements WorksheetField {}

    /// A table; the cell in row r (from 1) and column c is kept under `key.r.c`.
    record TableField(Basics basics, List<Labelled> columns, int rows) implements WorksheetField {

        List<String> cellKeys() {
            return IntStream.rangeClosed(1, rows)
                    .boxed()
                    .flatMap(row -> columns.stream().map(column -> cellKey(row, column)))
                    .toList();
        }

        public String cellKey(int row, Labelled column) {
            return "%s.%d.%s".formatted(key(), row, column.key());
        }
    }

    /// A whole number on a scale.
    record ScaleField(Basics basics, int from, int to, String low, String high)
            implements WorksheetField {}

    /// Panels beside each other; each is kept under `key.panel`.
    record PanelsField(Basics basics, List<Labelled> panels) implements WorksheetField {}

    /// A photo with a description in words.
    record PhotoField(Basics basics) implements WorksheetField {}

    /// A file with a description in words.
    record FileField(Basics basics) implements WorksheetField {}

    static WorksheetField answer(String label) {
        return new TextField(new Basics(Activity.ANSWER, label, Optional.empty()), 5);
    }

    /// The keys under which texts of this field are kept. A photo or file keeps its description
    /// under its own key.
    default List<String> inputKeys() {
        return switch (this) {
            case TableField table -> table.cellKeys();
            case PanelsField(var basics, var panels) ->
                    panels.stream().map(panel -> basics.key() + "." + panel.key()).toList();
            case TextField _, ListField _, ScaleField _, PhotoField _, FileField _ ->
                    List.of(key());
        };
    }
}
