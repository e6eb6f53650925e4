package welvaren.ui.activity;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.stream.IntStream;
import welvaren.content.Activity.RubricRow;

/// Outside a cohort feedback by peers becomes a look at one's own work, with the same rubric. What
/// is kept is the number of the level, from 1, so that it says the same in every language.
class RubricForm extends Composite<Div> {

    static final String KEY = "rubric.";

    RubricForm(List<RubricRow> rubric, Drafts drafts) {
        var lead = new Paragraph(getTranslation("rubric.alone"));
        lead.addClassNames("small", "sub");
        getContent().addClassName("field-group");
        getContent().add(new H4(getTranslation("rubric.heading")), lead);
        rubric.forEach(row -> getContent().add(criterion(row, drafts)));
    }

    private static TextInput<TextChoice> criterion(RubricRow row, Drafts drafts) {
        var levels = new RadioButtonGroup<String>();
        levels.setLabel(row.criterion());
        levels.setItems(
                IntStream.rangeClosed(1, row.levels().size()).mapToObj(String::valueOf).toList());
        levels.setItemLabelGenerator(number -> row.levels().get(Integer.parseInt(number) - 1));
        levels.addClassName("levels");
        return ChoiceInput.of(KEY + row.key(), drafts, levels);
    }
}
