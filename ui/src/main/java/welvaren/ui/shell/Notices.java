package welvaren.ui.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import org.springframework.beans.factory.annotation.Value;
import welvaren.ui.design.Icon;

/// What every page must say at the top: that this is an evaluation, and that the connection is gone
/// or back. The connection is watched in the browser (`welvaren.js`), since nobody can be told by a
/// server that is gone.
@SpringComponent
@UIScope
class Notices extends Composite<Aside> {

    private final Span offline = new Span();
    private final Span online = new Span();
    private final Div evaluation = new Div();
    private final boolean evaluating;

    Notices(@Value("${welvaren.evaluation:false}") boolean evaluating) {
        this.evaluating = evaluating;
        var connection =
                new Div(notice("offline", "cloud-off", offline), notice("online", "check", online));
        connection.setId("connection");
        connection.getElement().setAttribute("role", "status");
        evaluation.addClassName("evaluation");
        evaluation.setVisible(evaluating);
        getContent().add(connection, evaluation);
    }

    private static Div notice(String kind, String icon, Span words) {
        var notice = new Div(Icon.of(icon), words);
        notice.addClassName(kind);
        return notice;
    }

    void translate() {
        getElement().setAttribute("aria-label", getTranslation("shell.notices"));
        offline.setText(getTranslation("shell.offline"));
        online.setText(getTranslation("shell.online"));
        if (evaluating) {
            evaluation.setText(getTranslation("shell.evaluation"));
        }
    }
}
