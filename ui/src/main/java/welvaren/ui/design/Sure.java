package welvaren.ui.design;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/// A button for what should not happen by accident: it asks once more, in place.
public class Sure extends Composite<Div> {

    private final Button button = new Button();
    private final Paragraph question = new Paragraph();
    private final Button yes = new Button();
    private final Button no = new Button();
    private final Div asking = new Div(question, yes, no);

    public Sure(Runnable deed) {
        question.getElement().setAttribute("role", "status");
        asking.addClassNames("row", "wrapf");
        getContent().add(button, asking);
        button.addClickListener(_ -> ask(true));
        no.addClickListener(_ -> ask(false));
        yes.addClickListener(_ -> {
            ask(false);
            deed.run();
        });
        show(false);
    }

    private void ask(boolean now) {
        show(now);
        (now ? no : button).focus();
    }

    private void show(boolean now) {
        button.setVisible(!now);
        asking.setVisible(now);
    }

    /// @param what the button does
    /// @param asked what is asked then
    /// @param confirmed the word of the button that does it
    public void translate(String what, String asked, String confirmed) {
        button.setText(what);
        question.setText(asked);
        yes.setText(confirmed);
        no.setText(getTranslation("sure.no"));
    }
}
