package welvaren.ui.tracking;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import welvaren.content.Catalogue;
import welvaren.language.Language;
import welvaren.tracking.Cell;
import welvaren.ui.cohort.Days;
import welvaren.ui.design.RuledHeading;

/// How far one learner is in each unit.
class UnitTable extends Composite<Section> {

    UnitTable(List<Cell> cells, Catalogue catalogue, Language language) {
        var table = new NativeTable();
        table.addClassName("units");
        var head = table.getHead().addRow();
        for (var word : List.of("unit", "due", "state", "finished")) {
            var cell = new NativeTableHeaderCell(getTranslation("tracking.units." + word));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        for (var cell : cells) {
            var unit = catalogue.unit(cell.planned().unit()).orElseThrow();
            var row = table.getBody().addRow();
            var title = new NativeTableHeaderCell(unit.text().in(language).title());
            title.getElement().setAttribute("scope", "row");
            row.add(
                    title,
                    new NativeTableCell(
                            cell.planned()
                                    .dueOn()
                                    .map(day -> Days.date(day, getLocale()))
                                    .orElse("–")),
                    state(cell),
                    new NativeTableCell(
                            cell.finishedOn().map(day -> Days.date(day, getLocale())).orElse("–")));
        }
        var scrolling = new Div(table);
        scrolling.addClassName("scrolling");
        scrolling
                .getElement()
                .setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation("tracking.units"))
                .setAttribute("tabindex", "0");
        getContent().add(new RuledHeading(getTranslation("tracking.units")), scrolling);
    }

    private NativeTableCell state(Cell cell) {
        var state = cell.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var words = getTranslation("tracking.state." + state);
        var all = new NativeTableCell();
        all.add(
                new Span(
                        cell.state() == Cell.State.PARTIAL
                                ? words + ", " + cell.percent() + "%"
                                : words));
        if (cell.isLate()) {
            var tag = new Span(getTranslation("tracking.state.late"));
            tag.addClassNames("tag", "warn");
            all.add(tag);
        }
        return all;
    }
}
