package welvaren.ui.worksheets;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import welvaren.content.Activity.RubricRow;

/// What to look at in a filled-in form, each criterion with its levels from low to high.
class PaperRubric extends Section {

    PaperRubric(List<RubricRow> rows) {
        var heading = getTranslation("rubric.heading");
        var table = new NativeTable();
        table.addClassNames("grid", "levels");
        for (var row : rows) {
            var criterion = new NativeTableHeaderCell(row.criterion());
            criterion.getElement().setAttribute("scope", "row");
            var line = new NativeTableRow(criterion);
            row.levels().forEach(level -> line.addDataCell().setText(level));
            table.getBody().add(line);
        }
        var frame = new Div(table);
        frame.addClassName("scroll");
        frame.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", heading);
        addClassName("byhand");
        add(new H2(heading), frame);
    }
}
