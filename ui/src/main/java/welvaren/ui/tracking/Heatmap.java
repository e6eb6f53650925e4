package welvaren.ui.tracking;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Entities;
import welvaren.cohort.PlannedUnit;
import welvaren.content.Catalogue;
import welvaren.content.CourseModule;
import welvaren.language.Language;
import welvaren.tracking.Cell;
import welvaren.tracking.LearnerRow;
import welvaren.tracking.Snapshot;

/// Who is where: a table of learners and units.
///
/// It may have tens of thousands of cells. So each row is one element for the server, which writes
/// the cells in it as text; all that comes from people is escaped. Only rows that changed are
/// written again, so nothing moves for who reads the others.
class Heatmap extends Composite<Div> {

    private static final int STAGES = 4;
    private static final int CELL_LENGTH = 64;

    private final UUID cohort;
    private final Element table = new Element("table").setAttribute("class", "hm");
    private final Element body = new Element("tbody");
    private List<PlannedUnit> units = List.of();

    Heatmap(UUID cohort) {
        this.cohort = cohort;
        getContent().addClassName("hmwrap");
        getContent().getElement().setAttribute("role", "region").setAttribute("tabindex", "0");
        getContent().getElement().appendChild(table);
    }

    /// @param language in which the titles of modules and units stand
    void show(Snapshot snapshot, Catalogue catalogue, Language language) {
        if (!snapshot.units().equals(units) || table.getChildCount() == 0) {
            units = snapshot.units();
            drawHead(catalogue, language);
        }
        var rows = snapshot.rows();
        var words = CellWords.in(this::getTranslation);
        while (body.getChildCount() > rows.size()) {
            body.removeChild(body.getChildCount() - 1);
        }
        for (var i = 0; i < rows.size(); i++) {
            if (i == body.getChildCount()) {
                body.appendChild(new Element("tr"));
            }
            write(body.getChild(i), row(rows.get(i), words));
        }
    }

    private static void write(Element row, String cells) {
        if (!cells.equals(row.getProperty("innerHTML", ""))) {
            row.setProperty("innerHTML", cells);
        }
    }

    private void drawHead(Catalogue catalogue, Language language) {
        getContent()
                .getElement()
                .setAttribute("aria-label", getTranslation("tracking.heatmap.caption"));
        var modules = new Element("tr").appendChild(new Element("td"));
        var numbers = new Element("tr").appendChild(new Element("td"));
        for (var module : catalogue.modules()) {
            var own =
                    units.stream().filter(one -> one.unit().module().equals(module.key())).toList();
            if (!own.isEmpty()) {
                modules.appendChild(head(module, own.size(), language));
                own.forEach(unit ->
                        numbers.appendChild(
                                number(unit, module, unit.equals(own.getFirst()), language)));
            }
        }
        modules.appendChild(new Element("td").setAttribute("colspan", "2"));
        numbers.appendChild(
                column(getTranslation("tracking.total")), column(getTranslation("tracking.late")));
        var caption =
                new Element("caption")
                        .setAttribute("class", "vh")
                        .setText(getTranslation("tracking.heatmap.caption"));
        table.removeAllChildren();
        table.appendChild(caption, new Element("thead").appendChild(modules, numbers), body);
    }

    private static Element head(CourseModule module, int columns, Language language) {
        return new Element("th")
                .setAttribute("class", "mh f m" + module.motif())
                .setAttribute("scope", "colgroup")
                .setAttribute("colspan", String.valueOf(columns))
                .appendChild(
                        new Element("span")
                                .setText(
                                        "%d %s"
                                                .formatted(
                                                        module.number(),
                                                        module.text().in(language).title())));
    }

    private Element number(
            PlannedUnit planned, CourseModule module, boolean first, Language language) {
        var unit = module.unit(planned.unit().unit()).orElseThrow();
        var title = unit.text().in(language).title();
        return new Element("th")
                .setAttribute("scope", "col")
                .setAttribute("class", first ? "un f" : "un")
                .appendChild(
                        new Element("a")
                                .setAttribute("href", ProgressLinks.unit(cohort, planned.unit()))
                                .setAttribute("title", title)
                                .setAttribute("aria-label", unit.number() + ". " + title)
                                .setText(String.valueOf(unit.number())));
    }

    private static Element column(String words) {
        return new Element("th")
                .setAttribute("scope", "col")
                .setAttribute("class", "tot")
                .setText(words);
    }

    private String row(LearnerRow row, CellWords words) {
        var html = new StringBuilder(CELL_LENGTH * row.cells().size());
        html.append("<th scope=\"row\"><a href=\"")
                .append(ProgressLinks.learner(cohort, row.learner().uuid()))
                .append("\">")
                .append(Entities.escape(row.learner().name()))
                .append("</a></th>");
        var module = "";
        for (var cell : row.cells()) {
            var now = cell.planned().unit().module();
            write(html, cell, !now.equals(module), words);
            module = now;
        }
        return html.append("<td class=\"tot\">")
                .append(row.share().percent())
                .append("%</td><td class=\"tot\">")
                .append(row.late())
                .append("</td>")
                .toString();
    }

    private static void write(StringBuilder html, Cell cell, boolean first, CellWords words) {
        html.append("<td class=\"q").append(stage(cell));
        html.append(first ? " f" : "").append(cell.isLate() ? " late" : "");
        html.append("\"><i>").append(words.of(cell)).append("</i>");
        if (cell.state() == Cell.State.PARTIAL) {
            html.append(cell.percent());
        }
        html.append("</td>");
    }

    /// From 0, not begun, to 5, done.
    private static int stage(Cell cell) {
        return switch (cell.state()) {
            case NOT_BEGUN -> 0;
            case PARTIAL -> 1 + cell.percent() * STAGES / 100;
            case DONE -> STAGES + 1;
        };
    }
}
