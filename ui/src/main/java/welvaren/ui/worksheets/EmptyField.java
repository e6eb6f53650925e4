package welvaren.ui.worksheets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.stream.IntStream;
import welvaren.content.WorksheetField;
import welvaren.content.WorksheetField.FileField;
import welvaren.content.WorksheetField.ListField;
import welvaren.content.WorksheetField.PanelsField;
import welvaren.content.WorksheetField.PhotoField;
import welvaren.content.WorksheetField.ScaleField;
import welvaren.content.WorksheetField.TableField;
import welvaren.content.WorksheetField.TextField;

/// A field of a worksheet as room on paper.
class EmptyField extends Section {

    private static final int FEWEST_LINES = 3;

    EmptyField(WorksheetField field) {
        addClassName("byhand");
        add(new H2(field.label()));
        field.basics().help().ifPresent(help -> add(new Paragraph(help)));
        add(
                switch (field) {
                    case TextField(var _, var rows) -> lines(Math.max(rows, FEWEST_LINES));
                    case ListField(var _, var atLeast) -> list(Math.max(atLeast, FEWEST_LINES));
                    case TableField table -> table(table);
                    case ScaleField scale -> scale(scale);
                    case PanelsField panels -> panels(panels);
                    case PhotoField _ -> picture();
                    case FileField _ -> lines(FEWEST_LINES);
                });
    }

    private static Component lines(int count) {
        var lines = new Div();
        lines.addClassName("writing");
        IntStream.range(0, count).forEach(_ -> lines.add(new Div()));
        return lines;
    }

    /// To glue a picture into, or to draw in, with a line for what it shows.
    private static Component picture() {
        var frame = new Div();
        frame.addClassName("picture");
        return new Div(frame, lines(1));
    }

    private static Component list(int count) {
        var list = new OrderedList();
        list.addClassName("writing");
        IntStream.range(0, count).forEach(_ -> list.add(new ListItem()));
        return list;
    }

    private static Component table(TableField field) {
        var table = new NativeTable();
        table.addClassName("grid");
        var head = new NativeTableRow();
        field.columns()
                .forEach(column -> {
                    var cell = new NativeTableHeaderCell(column.label());
                    cell.getElement().setAttribute("scope", "col");
                    head.add(cell);
                });
        table.getHead().add(head);
        for (var row = 0; row < field.rows(); row++) {
            var empty = new NativeTableRow();
            field.columns().forEach(_ -> empty.add(new NativeTableCell()));
            table.getBody().add(empty);
        }
        var frame = new Div(table);
        frame.addClassName("scroll");
        frame.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", field.label());
        return frame;
    }

    private static Component scale(ScaleField field) {
        var scale = new Paragraph(new Span(field.low()));
        scale.addClassNames("row", "wrapf", "scale");
        IntStream.rangeClosed(field.from(), field.to())
                .forEach(step -> scale.add(circle(String.valueOf(step))));
        scale.add(new Span(field.high()));
        return scale;
    }

    private static Span circle(String step) {
        var circle = new Span(step);
        circle.addClassName("circle");
        return circle;
    }

    private static Component panels(PanelsField field) {
        var panels = new Div();
        panels.addClassName("panels");
        for (var panel : field.panels()) {
            var room = new Div(new H3(panel.label()));
            panel.prompts().forEach(prompt -> room.add(new Paragraph(prompt)));
            panels.add(room);
        }
        return panels;
    }
}
