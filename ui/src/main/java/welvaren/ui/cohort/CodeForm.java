package welvaren.ui.cohort;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import welvaren.cohort.JoinCode;

/// Asks for the code of a cohort, and leads to the page that says what is behind it.
class CodeForm extends Composite<Div> {

    private static final int LONGEST = 40;

    private final TextField code = new TextField();
    private final Button submit = new Button();

    CodeForm() {
        code.setMaxLength(LONGEST);
        code.addKeyPressListener(Key.ENTER, _ -> look());
        submit.addClickListener(_ -> look());
        getContent().addClassNames("row", "wrapf", "adminsearch");
        getContent().add(code, submit);
    }

    private void look() {
        var typed = JoinCode.typed(code.getValue());
        code.setInvalid(typed.isEmpty());
        if (!typed.isEmpty()) {
            getUI().ifPresent(ui -> ui.navigate(CohortLinks.join(typed)));
        }
    }

    void translate() {
        code.setLabel(getTranslation("join.code"));
        code.setErrorMessage(getTranslation("join.code.missing"));
        submit.setText(getTranslation("join.look"));
    }
}
