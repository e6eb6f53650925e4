package welvaren.ui.activity;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import welvaren.ui.design.Icon;
import welvaren.ui.design.Notice;

/// Lets her begin an activity again. Nothing is lost by that, so it asks nothing and says what is
/// kept.
class StartAgain extends Composite<Div> {

    private final Notice kept = Notice.plain();
    private final Button button = new Button();

    /// @param activity its title
    /// @param keptMessage key of the sentence that says what is kept
    StartAgain(String activity, String keptMessage, Runnable again) {
        button.setText(getTranslation("activity.again"));
        button.setAriaLabel(getTranslation("activity.again-with", activity));
        button.setIcon(Icon.small("history"));
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.addClickListener(_ -> {
            again.run();
            kept.say(getTranslation(keptMessage));
        });
        getContent().addClassName("again");
        getContent().add(button, kept);
    }

    /// Whether there is something to begin again; what was said is said until then.
    void offer(boolean begun) {
        button.setVisible(begun);
        if (begun) {
            kept.hush();
        }
    }
}
