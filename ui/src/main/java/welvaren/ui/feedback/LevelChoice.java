package welvaren.ui.feedback;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import welvaren.content.Activity.RubricRow;

/// The levels of one criterion to choose from.
class LevelChoice extends Section {

    LevelChoice(RubricRow row, IntConsumer chosen) {
        var levels = new RadioButtonGroup<Integer>();
        levels.setAriaLabel(row.criterion());
        levels.setItems(IntStream.rangeClosed(1, row.levels().size()).boxed().toList());
        levels.setItemLabelGenerator(level -> row.levels().get(level - 1));
        levels.addClassName("levels");
        levels.addValueChangeListener(change -> chosen.accept(change.getValue()));
        add(new H3(row.criterion()), levels);
    }
}
