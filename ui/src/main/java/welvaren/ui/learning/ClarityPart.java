package welvaren.ui.learning;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import welvaren.cohort.Clarity;
import welvaren.cohort.Clarity.Said;
import welvaren.content.UnitRef;
import welvaren.person.Viewer;
import welvaren.ui.design.RuledHeading;

/// Asks at the end of a unit whether it is clear, and if not, why: for who accompanies her cohort.
class ClarityPart extends Composite<Section> {

    private final Clarity clarity;
    private final Viewer.SignedIn person;
    private final UnitRef unit;
    private final RadioButtonGroup<Boolean> clear = new RadioButtonGroup<>();
    private final TextArea because = new TextArea();
    private final Span said = new Span();

    ClarityPart(Clarity clarity, Viewer.SignedIn person, UnitRef unit) {
        this.clarity = clarity;
        this.person = person;
        this.unit = unit;
        var lead = new Paragraph(getTranslation("clarity.lead"));
        lead.addClassNames("small", "sub");
        clear.setItems(true, false);
        clear.setLabel(getTranslation("clarity.ask"));
        clear.setItemLabelGenerator(yes -> getTranslation(yes ? "clarity.yes" : "clarity.no"));
        because.setLabel(getTranslation("clarity.because"));
        because.setMaxLength(Clarity.LONGEST);
        because.setWidthFull();
        said.addClassNames("tag", "said");
        said.getElement().setAttribute("role", "status");
        clarity.of(person, unit)
                .ifPresent(before -> {
                    clear.setValue(before.clear());
                    because.setValue(before.because());
                });
        because.setVisible(isNotYet());
        clear.addValueChangeListener(_ -> because.setVisible(isNotYet()));
        var save = new Button(getTranslation("clarity.save"), _ -> save());
        getContent().addClassName("clarity");
        getContent()
                .add(
                        new RuledHeading(getTranslation("clarity.heading")),
                        lead,
                        clear,
                        because,
                        save,
                        said);
    }

    private boolean isNotYet() {
        return Boolean.FALSE.equals(clear.getValue());
    }

    private void save() {
        Optional.ofNullable(clear.getValue())
                .ifPresentOrElse(
                        yes -> {
                            clarity.say(person, unit, new Said(yes, because.getValue()));
                            said.setText(getTranslation("cohort.saved"));
                        },
                        () -> said.setText(getTranslation("clarity.choose")));
    }
}
