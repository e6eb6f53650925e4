package welvaren.ui.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import java.util.List;

/// Rows and columns of text, which scroll in themselves where the page is narrow.
class Table extends Composite<Div> {

    private final NativeTable table = new NativeTable();

    /// @param name what screen readers call it
    Table(String name, List<String> heads) {
        var row = table.getHead().addRow();
        for (var head : heads) {
            var cell = new NativeTableHeaderCell(head);
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        getContent().addClassName("scrolling");
        getContent().getElement().setAttribute("role", "region");
        getContent().getElement().setAttribute("aria-label", name);
        getContent().getElement().setAttribute("tabindex", "0");
        getContent().add(table);
    }

    void addRow(List<String> texts) {
        var row = table.getBody().addRow();
        texts.forEach(text -> row.add(new NativeTableCell(text)));
    }
}
