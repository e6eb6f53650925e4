package welvaren.ui.tracking;

import java.util.function.UnaryOperator;
import org.jsoup.nodes.Entities;
import welvaren.tracking.Cell;

/// What a screen reader says of a cell, put into words once for a whole table; fit for HTML.
record CellWords(String notBegun, String partial, String done, String late) {

    /// @param texts gives the text of a key
    static CellWords in(UnaryOperator<String> texts) {
        return new CellWords(
                Entities.escape(texts.apply("tracking.state.not-begun")),
                Entities.escape(texts.apply("tracking.state.partial")),
                Entities.escape(texts.apply("tracking.state.done")),
                Entities.escape(", " + texts.apply("tracking.state.late")));
    }

    String of(Cell cell) {
        var state =
                switch (cell.state()) {
                    case NOT_BEGUN -> notBegun;
                    case PARTIAL -> partial;
                    case DONE -> done;
                };
        return cell.isLate() ? state + late : state;
    }
}
