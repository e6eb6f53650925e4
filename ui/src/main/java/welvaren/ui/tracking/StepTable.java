package welvaren.ui.tracking;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import welvaren.content.Activity;
import welvaren.content.CourseUnit.UnitText;
import welvaren.content.Part;
import welvaren.learning.StepRef;
import welvaren.tracking.UnitReport.StepCount;
import welvaren.ui.design.RuledHeading;

/// How many did each step of a unit, and where the others stand.
class StepTable extends Composite<Section> {

    StepTable(List<StepCount> steps, UnitText text) {
        var table = new NativeTable();
        table.addClassName("units");
        var head = table.getHead().addRow();
        for (var word : List.of("step", "done", "stopped")) {
            var cell = new NativeTableHeaderCell(getTranslation("tracking.unit." + word));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        for (var count : steps) {
            var title = new NativeTableHeaderCell(title(count.step(), text));
            title.getElement().setAttribute("scope", "row");
            table.getBody()
                    .addRow()
                    .add(
                            title,
                            new NativeTableCell(String.valueOf(count.done())),
                            new NativeTableCell(
                                    count.stopped() == 0 ? "–" : String.valueOf(count.stopped())));
        }
        getContent().add(new RuledHeading(getTranslation("tracking.unit.steps")), table);
    }

    /// What a part or an activity is called.
    static String title(StepRef step, UnitText text) {
        return switch (step.kind()) {
            case PART -> text.part(step.key()).map(Part::title).orElse(step.key());
            case ACTIVITY -> text.activity(step.key()).map(Activity::title).orElse(step.key());
        };
    }
}
