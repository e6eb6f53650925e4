package welvaren.ui.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import welvaren.ui.design.Icon;
import welvaren.ui.operations.Condition;

/// What every page must say at the top: that this is an evaluation, that the connection is gone or
/// back, or in what condition the server is. That is watched in the browser (`welvaren.js`), since
/// nobody can be told by a server that is gone.
@SpringComponent
@UIScope
class Notices extends Composite<Aside> {

    private static final Map<String, String> ICONS =
            Map.of(
                    "offline",
                    "cloud-off",
                    Condition.LEAVING.word(),
                    "clock",
                    Condition.NO_DATABASE.word(),
                    "cloud-off",
                    Condition.READ_ONLY.word(),
                    "triangle-alert",
                    "online",
                    "check");

    private final Map<String, Span> sentences = new LinkedHashMap<>();
    private final Div evaluation = new Div();
    private final boolean evaluating;

    Notices(@Value("${welvaren.evaluation:false}") boolean evaluating) {
        this.evaluating = evaluating;
        var states = new Div();
        states.setId("connection");
        states.getElement().setAttribute("role", "status");
        ICONS.forEach((state, icon) -> states.add(notice(state, icon)));
        evaluation.addClassName("evaluation");
        evaluation.setVisible(evaluating);
        getContent().add(states, evaluation);
    }

    private Div notice(String state, String icon) {
        var words = new Span();
        sentences.put(state, words);
        var notice = new Div(Icon.of(icon), words);
        notice.addClassName(state);
        return notice;
    }

    void translate() {
        getElement().setAttribute("aria-label", getTranslation("shell.notices"));
        sentences.forEach((state, words) -> words.setText(getTranslation("shell." + state)));
        if (evaluating) {
            evaluation.setText(getTranslation("shell.evaluation"));
        }
    }
}
