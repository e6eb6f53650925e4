package welvaren.ui.feedback;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import welvaren.feedback.Reviews;
import welvaren.ui.design.Notice;

/// Asks a learner whether feedback helped her.
class ReplyForm extends Composite<Div> {

    private final RadioButtonGroup<Boolean> helpful = new RadioButtonGroup<>();
    private final TextField words = new TextField();
    private final Notice problem = Notice.bad();

    /// @param answer takes whether it helped, and her line
    ReplyForm(BiConsumer<Boolean, String> answer) {
        helpful.setLabel(getTranslation("reply.asked"));
        helpful.setItems(true, false);
        helpful.setItemLabelGenerator(
                yes -> getTranslation(yes ? "reply.helpful" : "reply.not-helpful"));
        words.setLabel(getTranslation("reply.words"));
        words.setMaxLength(Reviews.LONGEST_REPLY);
        words.setWidthFull();
        var send = new Button(getTranslation("reply.send"), _ -> send(answer));
        getContent().addClassName("replyform");
        getContent().add(helpful, words, problem, send);
    }

    private void send(BiConsumer<Boolean, String> answer) {
        problem.hush();
        if (helpful.getValue() == null) {
            problem.say(getTranslation("reply.choose"));
        } else {
            answer.accept(helpful.getValue(), words.getValue());
        }
    }
}
