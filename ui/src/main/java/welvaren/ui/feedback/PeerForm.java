package welvaren.ui.feedback;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import welvaren.cohort.Cohort;
import welvaren.content.Activity.RubricRow;
import welvaren.feedback.PeerMode;
import welvaren.feedback.PeerRound;
import welvaren.feedback.PeerSettings;
import welvaren.feedback.Rubric;
import welvaren.ui.cohort.DayPicker;

/// What a lecturer sets for peer feedback: names, day, number, rubric, and a sample with her own
/// rating of it.
class PeerForm extends Composite<Div> {

    private static final int USUAL_REVIEWS = 2;
    private static final int USUAL_DAYS = 14;
    private static final int SAMPLE_ROWS = 6;

    private final RadioButtonGroup<PeerMode> mode = new RadioButtonGroup<>();
    private final DayPicker due = new DayPicker();
    private final IntegerField reviews = new IntegerField();
    private final TextArea sample = new TextArea();
    private final Div criteria = new Div();
    private final Button more = new Button();
    private final Button save = new Button();
    private final List<CriterionForm> rows = new ArrayList<>();
    private int made;

    PeerForm(Runnable saving) {
        mode.setItems(PeerMode.values());
        mode.addClassName("levels");
        reviews.setMin(1);
        reviews.setMax(PeerSettings.MOST_REVIEWS);
        reviews.setStepButtonsVisible(true);
        sample.setMinRows(SAMPLE_ROWS);
        sample.setMaxLength(PeerSettings.LONGEST_SAMPLE);
        criteria.addClassName("rubric");
        more.addClickListener(_ -> another());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        save.addClickListener(_ -> saving.run());
        getContent().addClassNames("form", "peerform");
        getContent().add(mode, due, reviews, sample, criteria, more, save);
    }

    /// Before it begins.
    void begin(Rubric rubric, String example) {
        mode.setValue(PeerMode.OPEN);
        due.setValue(Cohort.today().plusDays(USUAL_DAYS));
        reviews.setValue(USUAL_REVIEWS);
        sample.setValue(example);
        rows.clear();
        rubric.criteria()
                .forEach(row -> rows.add(new CriterionForm(row, Optional.empty(), this::remove)));
    }

    void show(PeerRound round) {
        mode.setValue(round.mode());
        due.setValue(round.dueOn());
        reviews.setValue(round.reviews());
        sample.setValue(round.sample());
        rows.clear();
        for (var i = 0; i < round.rubric().criteria().size(); i++) {
            rows.add(
                    new CriterionForm(
                            round.rubric().criteria().get(i),
                            Optional.of(round.ratings().get(i)),
                            this::remove));
        }
    }

    private void another() {
        String key;
        do {
            key = "eigen-" + ++made;
        } while (isUsed(key));
        var row =
                new CriterionForm(
                        new RubricRow(key, "", List.of()), Optional.empty(), this::remove);
        rows.add(row);
        translate();
        row.focus();
    }

    private boolean isUsed(String key) {
        return rows.stream().anyMatch(row -> row.key().equals(key));
    }

    private void remove(CriterionForm row) {
        rows.remove(row);
        criteria.remove(row);
        more.focus();
    }

    void translate() {
        mode.setLabel(getTranslation("peers.mode"));
        mode.setItemLabelGenerator(one ->
                getTranslation(one == PeerMode.OPEN ? "peers.mode.open" : "peers.mode.anonymous"));
        mode.setHelperText(getTranslation("peers.mode.help"));
        due.translate("peers.due");
        reviews.setLabel(getTranslation("peers.reviews"));
        sample.setLabel(getTranslation("peers.sample"));
        sample.setHelperText(getTranslation("peers.sample.help"));
        more.setText(getTranslation("peers.criterion.more"));
        save.setText(getTranslation("cohort.save"));
        criteria.removeAll();
        rows.forEach(row -> {
            criteria.add(row);
            row.translate();
        });
    }

    PeerSettings value() {
        return new PeerSettings(
                mode.getValue(),
                due.day(),
                Optional.ofNullable(reviews.getValue()).orElse(0),
                new Rubric(rows.stream().map(CriterionForm::row).toList()),
                sample.getValue(),
                rows.stream().map(CriterionForm::rating).toList());
    }
}
