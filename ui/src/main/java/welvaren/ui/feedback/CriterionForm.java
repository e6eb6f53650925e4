package welvaren.ui.feedback;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import welvaren.content.Activity.RubricRow;
import welvaren.feedback.PeerRound.SampleRating;
import welvaren.feedback.PeerSettings;

/// One criterion of a rubric with its levels, and what the sample is worth by it.
class CriterionForm extends Composite<Section> {

    private final String key;
    private final TextField name = new TextField();
    private final TextArea levels = new TextArea();
    private final RadioButtonGroup<Integer> level = new RadioButtonGroup<>();
    private final TextArea why = new TextArea();
    private final Button remove = new Button();

    CriterionForm(RubricRow row, Optional<SampleRating> rating, Consumer<CriterionForm> removing) {
        key = row.key();
        name.setValue(row.criterion());
        name.setMaxLength(PeerSettings.LONGEST);
        levels.setValue(String.join("\n", row.levels()));
        levels.setMinRows(2);
        levels.addValueChangeListener(_ -> offerLevels());
        why.setMaxLength(PeerSettings.LONGEST);
        level.addClassName("levels");
        remove.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        remove.addClickListener(_ -> removing.accept(this));
        offerLevels();
        rating.ifPresent(rated -> {
            level.setValue(rated.level());
            why.setValue(rated.why());
        });
        getContent().add(name, levels, level, why, remove);
    }

    private void offerLevels() {
        var chosen = level.getValue();
        var words = words();
        level.setItems(IntStream.rangeClosed(1, words.size()).boxed().toList());
        level.setItemLabelGenerator(number -> words.get(number - 1));
        if (chosen != null && chosen <= words.size()) {
            level.setValue(chosen);
        }
        level.setVisible(!words.isEmpty());
    }

    private List<String> words() {
        return levels.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    void translate() {
        name.setLabel(getTranslation("peers.criterion"));
        levels.setLabel(getTranslation("peers.levels"));
        levels.setHelperText(getTranslation("peers.levels.help"));
        level.setLabel(getTranslation("peers.sample.level"));
        why.setLabel(getTranslation("peers.sample.why"));
        remove.setText(getTranslation("peers.criterion.remove"));
        remove.setAriaLabel(getTranslation("peers.criterion.remove.of", name.getValue()));
    }

    void focus() {
        name.focus();
    }

    String key() {
        return key;
    }

    RubricRow row() {
        return new RubricRow(key, name.getValue(), words());
    }

    SampleRating rating() {
        return new SampleRating(
                key, Optional.ofNullable(level.getValue()).orElse(0), why.getValue());
    }
}
